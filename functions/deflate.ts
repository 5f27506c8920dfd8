// How the publisher packs: pieces that end on a whole byte, so that others may follow (shared/xlsx/writing/zip.ts). In
// zlib's own threads; a browser's streams cannot do it.
import { promisify } from 'node:util';
import { constants, deflateRaw, type ZlibOptions } from 'node:zlib';

const deflateAsync = promisify<Uint8Array, ZlibOptions, Buffer>(deflateRaw);

export function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  return deflateAsync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
}
