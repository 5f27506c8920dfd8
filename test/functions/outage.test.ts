// Storage that does not answer: callers are asked to come back, and health says so instead of failing.
import { freePorts } from '../../scripts/ports';
import { startServer, type Server } from './server';

let server: Server;

beforeAll(async () => {
  const [port = 0] = await freePorts(1);
  const at = `http://127.0.0.1:${port}/devstoreaccount1`;
  const key = Buffer.from('khong-co-ai-nghe').toString('base64');
  server = await startServer({
    storage: `DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=${key};BlobEndpoint=${at};QueueEndpoint=${at};TableEndpoint=${at}`,
  });
}, 30_000);
afterAll(() => server?.stop());

test('a request that needs storage is answered 503 and when to come back', async () => {
  const answer = await server.get('me', 'lanh-dao');
  expect(answer).toMatchObject({ status: 503, body: { code: 'storageUnavailable' } });
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
}, 30_000);

test('health says that storage is away', async () => {
  const { status, body } = await server.get('health');
  expect([status, body]).toMatchObject([200, { status: 'degraded', storage: false, unpublished: null }]);
}, 30_000);
