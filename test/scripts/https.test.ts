// The pane over https, as Excel asks for it, with certificates made for this test; nothing is installed.
import { readFileSync } from 'node:fs';
import { get } from 'node:https';
import path from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs/lib/generate';
import { startAzurite } from '../../scripts/azurite';
import { certificatesIn } from '../../scripts/certificates';
import { freePorts } from '../../scripts/ports';
import { runHost, temporaryFolder } from './fixtures/runHost';

function bodyOf(url: string, ca: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { ca, family: 4 }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.once('end', () => resolve(body));
    }).once('error', reject);
  });
}

test('a folder without the two files is refused, and the folder named', () => {
  const folder = temporaryFolder();
  expect(() => certificatesIn(folder)).toThrow(
    `localhost.crt and localhost.key cannot be read in ${folder}.`,
  );
});

test('the pane and its configuration are there over https as they are over http', async () => {
  const folder = temporaryFolder();
  const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => path.join(folder, name));
  await generateCertificates(ca, cert, key);
  const [port = 0] = await freePorts(1);
  const azurite = await startAzurite();
  const host = await runHost({
    env: { STORAGE: azurite.connectionString, PANE_CONFIG: '{"issuer":"http://127.0.0.1:7072"}' },
    pane: { 'index.html': '<p>Ngăn tác vụ</p>' },
    tls: { port, folder },
  });
  try {
    const trusted = readFileSync(path.join(folder, 'ca.crt'));
    expect(await bodyOf(`https://localhost:${String(port)}/`, trusted)).toBe('<p>Ngăn tác vụ</p>');
    expect(await bodyOf(`https://localhost:${String(port)}/config.json`, trusted)).toContain('7072');
    expect(await (await fetch(host.url)).text()).toBe('<p>Ngăn tác vụ</p>');
  } finally {
    await host.stop();
    await azurite.stop();
  }
}, 60_000);
