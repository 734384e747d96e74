import { type CallHandler, type ExecutionContext, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { type Observable, throwError, timeout } from 'rxjs';
import { DomainError } from '#libs/contracts/errors.js';

/** Below the five seconds in which a caller hears that the store is away: the driver itself would wait far longer. */
const ANSWER_MS_MAX = 3_500;
const LATE = 'redress:answers-late';

/** For a handler that does long work on request. */
export const AnswersLate = () => SetMetadata(LATE, true);

/** A command that ran into this may still have been stored: repeating it with the same Idempotency-Key tells. */
export class AnswerDeadline implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (Reflect.getMetadata(LATE, context.getHandler()) === true) return next.handle();
    return next.handle().pipe(
      timeout({
        each: ANSWER_MS_MAX,
        with: () =>
          throwError(
            () => new DomainError('store-unavailable', 'no answer in time; repeat with the same Idempotency-Key'),
          ),
      }),
    );
  }
}
