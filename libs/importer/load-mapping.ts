import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseYaml } from 'yaml';
import { DomainError } from '#libs/contracts/errors.js';
import { type Mapping, mappingSchema } from './mapping-schema.js';

const SHIPPED = fileURLToPath(new URL('./mappings/', import.meta.url));

/** Names of the mappings that ship with the product. */
export function knownMappings(): string[] {
  return readdirSync(SHIPPED)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => basename(file, '.yaml'))
    .sort();
}

/**
 * A mapping by its name, or by the path of a YAML file. Throws `import-mapping-invalid`: unknown (details.known lists
 * what there is), not YAML, or against the schema (details.issues names each path).
 */
export function loadMapping(nameOrPath: string): Mapping {
  const known = knownMappings();
  if (known.includes(nameOrPath)) return readMapping(join(SHIPPED, `${nameOrPath}.yaml`));
  if (/\.ya?ml$/.test(nameOrPath) && existsSync(nameOrPath)) return readMapping(nameOrPath);
  throw new DomainError('import-mapping-invalid', `no mapping "${nameOrPath}"; there are: ${known.join(', ')}`, {
    mapping: nameOrPath,
    known,
  });
}

function readMapping(path: string): Mapping {
  try {
    return parseMapping(parseYaml(readFileSync(path, 'utf8')), path);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new DomainError('import-mapping-invalid', `mapping ${path}: ${(error as Error).message}`, { mapping: path });
  }
}

/** Checks what a mapping file holds. `origin` is named in the error. */
export function parseMapping(content: unknown, origin: string): Mapping {
  const parsed = mappingSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: issue.code === 'unrecognized_keys' ? `unknown: ${issue.keys.join(', ')}` : issue.message,
  }));
  const told = issues.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('; ');
  throw new DomainError('import-mapping-invalid', `mapping ${origin}: ${told}`, { mapping: origin, issues });
}
