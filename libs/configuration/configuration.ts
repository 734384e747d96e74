import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { DomainError } from '#libs/contracts/errors.js';

const port = z.coerce.number().int().min(0).max(65_535);
const onOff = z
  .enum(['on', 'off'])
  .default('off')
  .transform((value) => value === 'on');

/** Every setting of every process, as `REDRESS_<NAME>`; a secret also as `REDRESS_<NAME>_FILE`. Unknown names are refused. */
const schema = z.strictObject({
  /** tenancy: one deployment serves one group */
  GROUP: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .default('demo'),
  /** runtime role: INSERT and SELECT on the store */
  POSTGRES_URL: z.string().startsWith('postgres').optional(),
  /** owner: migrations and read-model rebuild */
  POSTGRES_OWNER_URL: z.string().startsWith('postgres').optional(),
  KAFKA_BROKERS: z.string().optional(),
  KAFKA_TOPIC: z.string().default('redress.case-events.v1'),
  /** fixed for good: changing it would break the order of a case */
  KAFKA_PARTITIONS: z.coerce.number().int().min(1).max(1_000).default(6),
  /** its consumer groups begin with this name; deployments that share a broker need one each */
  KAFKA_CONSUMERS: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,80}$/)
    .default('redress'),
  /** a consumer that is silent for so long, ms, loses its partitions: how long a killed one holds up its successor */
  KAFKA_SESSION_MS: z.coerce.number().int().min(1_000).max(300_000).default(8_000),
  TEMPORAL_ADDRESS: z.string().optional(),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  API_HOST: z.string().default('127.0.0.1'),
  API_PORT: port.default(0),
  HEALTH_PORT: port.default(0),
  /** base64 of 32 bytes: wraps the persons' keys */
  VAULT_KEY: z.string().optional(),
  JWKS_URL: z.string().optional(),
  JWT_ISSUER: z.string().optional(),
  JWT_AUDIENCE: z.string().default('redress'),
  /** signs tokens for anybody who asks: the demo and the tests only; refused with NODE_ENV=production */
  DEVELOPMENT_ISSUER: onOff,
  /** one clock offset for the whole stack, `forward`, and set clocks; refused everywhere else */
  SIMULATION: onOff,
  /** `smtp://user:password@host:port`; without it no notice goes by e-mail */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:/)
    .optional(),
  SMTP_FROM: z.string().default('redress@localhost'),
  /** signs the webhooks that notices go out by; without it none goes so */
  NOTICE_KEY: z.string().min(16).optional(),
  /** where browsers outside find the pages, `https://desk.example.org`; without it mails to households carry no link */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** of notices to households, whose language nobody has asked */
  NOTICE_LANGUAGE: z.enum(['zh', 'en']).default('zh'),
  /** with which telephone and chat systems sign what they report */
  TELEPHONY_KEY: z.string().min(16).optional(),
  /** how often ledger and timers are compared; 0 = never */
  SWEEP_MINUTES: z.coerce.number().int().min(0).max(1_440).default(60),
  DATA_DIR: z.string().optional(),
  /** infra/embedded: where the servers of one machine lie, before anything else is searched */
  POSTGRES_BIN: z.string().optional(),
  TEMPORAL_BIN: z.string().optional(),
  KAFKA_LIBS: z.string().optional(),
  JAVA: z.string().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Configuration = z.infer<typeof schema>;

/** Reads and checks the environment. Throws `configuration-invalid`, naming each setting. */
export function readConfiguration(environment: NodeJS.ProcessEnv = process.env): Configuration {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    // REDRESS_TEST_*: addresses for the test-suite, of no meaning to a process
    if (!name.startsWith('REDRESS_') || name.startsWith('REDRESS_TEST_') || value === undefined) continue;
    const setting = name.slice('REDRESS_'.length);
    if (setting.endsWith('_FILE')) given[setting.slice(0, -'_FILE'.length)] = readFileSync(value, 'utf8').trim();
    else given[setting] = value;
  }
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) =>
      issue.code === 'unrecognized_keys'
        ? `unknown: ${issue.keys.map((key) => `REDRESS_${key}`).join(', ')}`
        : `REDRESS_${issue.path.join('.')}: ${issue.message}`,
    );
    throw new DomainError('configuration-invalid', `configuration: ${issues.join('; ')}`, { issues });
  }
  return parsed.data;
}

/** The settings a process cannot run without. Throws `configuration-invalid`, naming all that are absent. */
export function requireSettings<K extends keyof Configuration>(
  configuration: Configuration,
  ...names: K[]
): Configuration & { [P in K]-?: NonNullable<Configuration[P]> } {
  const absent = names.filter((name) => configuration[name] === undefined).map((name) => `REDRESS_${name}`);
  if (absent.length > 0) {
    throw new DomainError('configuration-invalid', `configuration: ${absent.join(', ')} not set`, { absent });
  }
  return configuration as Configuration & { [P in K]-?: NonNullable<Configuration[P]> };
}
