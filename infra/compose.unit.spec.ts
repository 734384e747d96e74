import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readConfiguration } from '#libs/configuration/configuration.js';

interface Service {
  image: string;
  command?: string[];
  environment?: Record<string, string | null>;
  healthcheck?: { test?: string[]; disable?: boolean };
  depends_on?: Record<string, { condition: string }>;
  volumes?: string[];
  ports?: string[];
  secrets?: string[];
}
interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
  secrets: Record<string, { file: string }>;
}

const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const OURS = ['api', 'relay', 'projector', 'conductor', 'worker', 'notifier'];

function hasCompose(): boolean {
  try {
    execFileSync('docker', ['compose', 'version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('docker-compose.yml', () => {
  it('has the three servers, a PostgreSQL of its own for Temporal, its page and our six services', () => {
    const expected = ['store', 'kafka', 'temporal-store', 'temporal', 'temporal-ui', 'migrate', ...OURS];
    expect(Object.keys(compose.services).sort()).toEqual(expected.sort());
  });

  it('pins every image to a full version', () => {
    const loose = services.filter(([, { image }]) => !/:\d+\.\d+(\.\d+)?(-[a-z]+)?$/.test(image)).map(([name]) => name);
    expect(loose).toEqual([]);
  });

  it('asks each lasting service for its health, except the page', () => {
    const without = services.filter(([, each]) => each.healthcheck?.test === undefined).map(([name]) => name);
    expect(without.sort()).toEqual(['migrate', 'temporal-ui']);
  });

  it('names only services, volumes and secrets that are there', () => {
    for (const [, each] of services) {
      for (const name of Object.keys(each.depends_on ?? {})) expect(compose.services).toHaveProperty(name);
      for (const volume of each.volumes ?? []) expect(compose.volumes).toHaveProperty(volume.split(':')[0] ?? '');
      for (const secret of each.secrets ?? []) expect(compose.secrets).toHaveProperty(secret);
    }
  });

  it('lets the API start without Kafka or Temporal', () => {
    expect(Object.keys(compose.services.api?.depends_on ?? {})).toEqual(['migrate']);
  });

  it('publishes on loopback alone', () => {
    const open = services.flatMap(([, each]) => each.ports ?? []).filter((port) => !port.startsWith('127.0.0.1:'));
    expect(open).toEqual([]);
  });

  it('keeps the owner of the store from our services', () => {
    for (const name of OURS) expect(compose.services[name]?.secrets).toEqual(['postgres_url', 'vault_key']);
  });

  it.each([...OURS, 'migrate'])('gives %s settings that the schema knows', (name) => {
    const given = Object.entries(compose.services[name]?.environment ?? {})
      // a secret is a file of the container; a value is left to the caller where it has none
      .filter(([, value]) => value !== null && !value.startsWith('/run/secrets/'))
      .map(([setting, value]) => [setting, (value ?? '').replace(/^\$\{\w+:-(.*)\}$/, '$1')] as const);
    expect(() => readConfiguration(Object.fromEntries(given))).not.toThrow();
  });

  it.each(OURS)('runs %s from a program that the build makes', (name) => {
    const program = compose.services[name]?.command?.[0] ?? '';
    expect(existsSync(program.replace(/^dist\//, '').replace(/\.js$/, '.ts'))).toBe(true);
  });

  (hasCompose() ? it : it.skip)(
    'is accepted by docker compose config (skipped where there is no compose plugin)',
    () => {
      const said = execFileSync('docker', ['compose', 'config', '--services'], { encoding: 'utf8' });
      expect(said.trim().split('\n').sort()).toEqual(Object.keys(compose.services).sort());
    },
  );
});
