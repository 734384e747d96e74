import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#libs/contracts/errors.js';
import type { Forwarded } from './answers.js';
import { AnswersLate } from './edge/answer-deadline.interceptor.js';
import { parseInput } from './edge/parse-input.js';
import { type ApiParts, PARTS } from './parts.js';
import { DURATION, durationMs } from './simulated-duration.js';

export const forwardRequest = z.strictObject({
  duration: z
    .string()
    .meta({ pattern: DURATION })
    .transform((text, context) => {
      const ms = durationMs(text);
      if (ms !== undefined) return ms;
      const message = 'a duration is expected, e.g. 10d, 90m or PT1H30M; at most 400 days';
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }),
});

/** Only where the stack simulates: everywhere else time is nobody's to move. */
@Controller('v1/simulation')
export class SimulationController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  /** Moves the one clock of the stack and waits until the running workflows have followed. */
  @Post('forward')
  @HttpCode(200)
  @AnswersLate()
  async forward(@Body() body: unknown): Promise<Forwarded> {
    const { duration } = parseInput(forwardRequest, body);
    const { forward } = this.parts;
    if (!forward) throw new DomainError('not-simulated', 'this stack does not simulate');
    const { offsetMs, workflows, forwarded, failed } = await forward(duration);
    return { offsetMs, workflows, forwarded, failed };
  }
}
