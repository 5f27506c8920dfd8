// Forged authorization headers: everything a token can be that it should not be. None of them may be let in, and none
// may cost the server more than a 401.
import fc from 'fast-check';

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    1e308,
    '',
    [],
    {},
    ['RS256'],
    { toString: 'x' },
    '__proto__',
    '../../etc',
  ),
  fc.string({ maxLength: 2000 }),
);

const header = fc
  .record(
    {
      alg: fc.oneof(
        fc.constantFrom('none', 'None', 'HS256', 'RS256', 'ES256', 'PS256', 'RSA-OAEP', 'dir'),
        strange,
      ),
      kid: strange,
      typ: strange,
      crit: fc.constantFrom<unknown>(['exp'], [], 'exp', ['b64']),
      jku: fc.constant('http://127.0.0.1:1/keys'),
      jwk: fc.constant({ kty: 'RSA', n: 'AQAB', e: 'AQAB' }),
      x5u: fc.constant('file:///etc/passwd'),
      zip: fc.constant('DEF'),
      b64: fc.constant(false),
    },
    { requiredKeys: [] },
  )
  .map(encoded);

/** A payload that names the real issuer, and is wrong or monstrous elsewhere. */
const payload = (issuer: string) =>
  fc
    .record(
      {
        iss: fc.oneof(
          { weight: 4, arbitrary: fc.constant<unknown>(issuer) },
          { weight: 1, arbitrary: strange },
        ),
        aud: fc.oneof(fc.constant<unknown>('giao-ban'), strange),
        sub: fc.oneof(fc.constant<unknown>('quan-tri'), strange),
        exp: fc.oneof(fc.constant<unknown>(4_102_444_800), strange),
        nbf: strange,
        iat: strange,
      },
      { requiredKeys: [] },
    )
    .map(encoded);

const scheme = fc.constantFrom('Bearer ', 'Bearer  ', 'bearer ', 'Basic ', 'Bearer Bearer ', '', 'DPoP ');
const segment = fc.oneof(
  fc.base64String({ maxLength: 60 }).map((text) => text.replace(/[+/=]/g, '_')),
  fc.constantFrom('', 'AA', '.', 'e30', 'bnVsbA', 'x'.repeat(4000)),
);

/** `genuine`: a token the issuer gave, to be spoiled. */
export function forgedAuthorization(issuer: string, genuine: string): fc.Arbitrary<string> {
  const [realHeader = '', realPayload = '', realSignature = ''] = genuine.split('.');
  const from = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((text) => text.join('.'));
  const token = fc.oneof(
    from(header, payload(issuer), segment),
    from(header, fc.constant(realPayload), fc.constant(realSignature)),
    from(fc.constant(realHeader), payload(issuer), fc.constant(realSignature)),
    from(fc.constant(realHeader), fc.constant(realPayload), segment),
    fc.nat(genuine.length - 1).map((at) => genuine.slice(0, at)),
    fc.array(segment, { maxLength: 6 }).map((segments) => segments.join('.')),
  );
  return fc.tuple(scheme, token).map((parts) => parts.join(''));
}
