// The body of a request: refused by its stated length, then by its real one, before a byte of it is parsed.
import type { HttpRequest } from '@azure/functions';
import { Problem } from '../shared/problem';
import { settings } from './settings';

export async function readBody(request: HttpRequest): Promise<unknown> {
  const { maxBodyKb } = settings();
  const limit = maxBodyKb * 1024;
  const tooLarge = () => new Problem('bodyTooLarge', { max: maxBodyKb });
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    const bytes = chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
    length += bytes.byteLength;
    if (length > limit) throw tooLarge();
    chunks.push(bytes);
  }
  // No body at all asks for the defaults.
  if (length === 0) return {};
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw new Problem('malformedJson');
  }
}
