// Settings: wrong ones are named and their values never repeated; what is only safe on one machine is refused in
// the cloud.
import { readSettings } from '../../functions/settings';

const issuer = { issuer: 'https://login.example/tenant', audience: 'giao-ban' };
const env = {
  STORAGE: 'AccountKey=bi-mat',
  PROVINCE: '70@2024-01-01',
  ISSUERS: JSON.stringify([issuer]),
};
const cloud = { WEBSITE_INSTANCE_ID: 'a1' };
const local = JSON.stringify([{ issuer: 'http://127.0.0.1:7072', audience: 'giao-ban' }]);

test('a missing setting is named', () => {
  expect(() => readSettings({ ...env, STORAGE: undefined })).toThrow('STORAGE');
  expect(() => readSettings({ ...env, PROVINCE: 'Bình Phước' })).toThrow('PROVINCE');
});

test('a wrong setting is named, its value is not', () => {
  expect(() => readSettings({ ...env, ISSUERS: 'bi-mat' })).toThrow(/ISSUERS(?!.*bi-mat)/);
  expect(() => readSettings({ ...env, FIRST_ADMIN: 'quan-tri' })).toThrow('FIRST_ADMIN');
  expect(() => readSettings({ ...env, NOW: '2024-03-20' })).toThrow('NOW');
});

test('an issuer over http is taken on this machine only, and never in the cloud', () => {
  const elsewhere = JSON.stringify([{ issuer: 'http://10.0.0.5:7072', audience: 'giao-ban' }]);
  expect(() => readSettings({ ...env, ISSUERS: elsewhere })).toThrow('https');
  expect(() => readSettings({ ...env, ...cloud, ISSUERS: local })).toThrow('https');
  expect(readSettings({ ...env, ISSUERS: local }).issuers).toHaveLength(1);
});

test('a clock that starts elsewhere is refused in the cloud', () => {
  const NOW = '2024-03-20T08:00+07:00';
  expect(() => readSettings({ ...env, ...cloud, NOW })).toThrow('NOW');
  expect(readSettings({ ...env, NOW }).startsAt).toBe(NOW);
});

test('what is left out has a default', () => {
  expect(readSettings(env)).toMatchObject({
    scope: '70@2024-01-01',
    issuers: [{ subjectClaim: 'sub' }],
    origins: [],
    clockIsFixed: false,
    maxBodyKb: 8192,
  });
  expect(readSettings({ ...env, ORIGINS: 'https://a.vn, https://b.vn' }).origins).toEqual([
    'https://a.vn',
    'https://b.vn',
  ]);
});

test('mail has a server and a sender, or there is none', () => {
  const SMTP_URL = 'smtps://giaoban:bi-mat@mail.example:465';
  expect(() => readSettings({ ...env, SMTP_URL })).toThrow(/MAIL_FROM(?!.*bi-mat)/);
  expect(() => readSettings({ ...env, SMTP_URL: 'https://bi-mat', MAIL_FROM: 'a@b.vn' })).toThrow(
    /SMTP_URL(?!.*bi-mat)/,
  );
  expect(readSettings(env).mail).toBeUndefined();
  expect(readSettings({ ...env, SMTP_URL, MAIL_FROM: 'a@b.vn' }).mail?.from).toBe('a@b.vn');
});

test('a province’s own days off go before the shipped ones', () => {
  const DAYS_OFF = JSON.stringify({ off: ['2026-11-24'] });
  expect(readSettings({ ...env, DAYS_OFF }).workCalendar.off).toContain('2026-11-24');
  expect(readSettings(env).workCalendar.off).toContain('2024-04-18');
  expect(() => readSettings({ ...env, DAYS_OFF: '["2026-11-24"]' })).toThrow('DAYS_OFF');
});
