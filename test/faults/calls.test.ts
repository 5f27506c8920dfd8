// Names of storage calls: the same operation has the same name whatever the unit, the id or the time.
import { isIdlePoll, kindOf, type StorageRequest } from './calls';

const at = '/devstoreaccount1';
const kind = (request: Partial<StorageRequest>) =>
  kindOf({ service: 'table', method: 'GET', url: '/', body: '', ...request });

test('a row of the ledger is named by what it is, not by whose it is', () => {
  const row = (key: string) =>
    `${at}/ledger(PartitionKey='70%402024-01-01%7C2024-Q1%7Cpetitions',RowKey='${key}')`;
  expect(kind({ url: row('head%7C25276%402024-01-01') })).toBe('table GET ledger head');
  expect(kind({ url: row('sid%7C00000000-0000-4000-8000-000000000001') })).toBe('table GET ledger sid');
});

test('a row of another table is named by its table', () => {
  const url = `${at}/publishing(PartitionKey='70%402024-01-01',RowKey='2024-Q1%7Cpetitions%7C25276')`;
  expect(kind({ method: 'DELETE', url })).toBe('table DELETE publishing');
});

test('a list is told from a row', () => {
  const filter = encodeURIComponent("PartitionKey eq 'x' and RowKey ge 'head|' and RowKey lt 'head}'");
  expect(kind({ url: `${at}/ledger()?$filter=${filter}` })).toBe('table GET ledger list head');
  expect(kind({ url: `${at}/members()` })).toBe('table GET members list');
});

test('a transaction is named by the table it writes', () => {
  const body = '--batch_1\r\nPOST http://127.0.0.1:1/devstoreaccount1/ledger HTTP/1.1\r\n';
  expect(kind({ method: 'POST', url: `${at}/$batch`, body })).toBe('table POST ledger $batch');
});

test('opening a table, a queue and a container are calls like others', () => {
  expect(kind({ method: 'POST', url: `${at}/Tables`, body: '{"TableName":"members"}' })).toBe(
    'table POST Tables members',
  );
  expect(kind({ service: 'queue', method: 'PUT', url: `${at}/publish` })).toBe('queue PUT publish');
  expect(kind({ service: 'blob', method: 'PUT', url: `${at}/workbooks?restype=container` })).toBe(
    'blob PUT workbooks',
  );
});

test('taking, sending and deleting messages are three kinds', () => {
  const queue = (method: string, rest: string) =>
    kind({ service: 'queue', method, url: `${at}/publish/${rest}` });
  expect([
    queue('GET', 'messages?numofmessages=4'),
    queue('POST', 'messages'),
    queue('DELETE', 'messages/1-2?popreceipt=x'),
  ]).toEqual(['queue GET publish/messages', 'queue POST publish/messages', 'queue DELETE publish/message']);
});

test('a poll counts when it brought a message', () => {
  const empty = '<QueueMessagesList></QueueMessagesList>';
  expect(isIdlePoll('queue GET publish/messages', empty)).toBe(true);
  expect(isIdlePoll('queue GET publish/messages', '<QueueMessagesList><QueueMessage>')).toBe(false);
  expect(isIdlePoll('queue POST publish/messages', empty)).toBe(false);
});
