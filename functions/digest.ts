// SHA-256 as the server computes it: at once. WebCrypto, which the pane shares with the server, goes through a thread and
// costs a small text ten times its own time.
import { createHash } from 'node:crypto';

/** SHA-256 of bytes, or of text as UTF-8; in hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
