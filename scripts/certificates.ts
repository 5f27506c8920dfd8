// The certificate the pane is served with inside Excel, which takes https only. Those of office-addin-dev-certs are
// trusted by this machine after it asked its user; a folder of one's own is taken as it is, and nothing is installed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from './refusal';

export interface Certificates {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** `localhost.crt` and `localhost.key` of a folder. */
export function certificatesIn(folder: string): Certificates {
  try {
    return {
      cert: readFileSync(path.join(folder, 'localhost.crt')),
      key: readFileSync(path.join(folder, 'localhost.key')),
    };
  } catch {
    throw new Refusal(
      `Không đọc được localhost.crt và localhost.key trong ${folder}.`,
      `localhost.crt and localhost.key cannot be read in ${folder}.`,
    );
  }
}

/** Makes and installs the development certificates unless they are there; the system asks its user. */
export async function developmentCertificates(): Promise<string> {
  const { ensureCertificatesAreInstalled } = await import('office-addin-dev-certs');
  const { certificateDirectory } = await import('office-addin-dev-certs/lib/defaults');
  await ensureCertificatesAreInstalled();
  return certificateDirectory;
}
