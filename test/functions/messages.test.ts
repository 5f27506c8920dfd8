// Mail as it arrives: through a real SMTP server on this machine, once a day, and without a figure or a name of a person.
import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { messageOf } from '../../functions/messages';
import { LOC_AN, LOC_HOA, PROVINCE, startServer, TOWN, type Server } from './server';
import { PERIOD, petitions } from './tables';

jest.setTimeout(60_000);

const digest = {
  ...{ table: 'petitions', title: 'Tổng hợp kết quả xử lý đơn', period: PERIOD },
  ...{ toReview: [], asking: [], late: [], notYet: 3 },
};
const reminder = {
  ...{ kind: 'late' as const, unit: LOC_AN, table: 'petitions', title: digest.title },
  ...{ period: PERIOD, due: '2024-03-21' },
};

describe('a message', () => {
  test('is none when nothing is to be done', () => {
    expect(messageOf({ reminders: [], digests: [digest] }, 'vi')).toBeUndefined();
  });

  test('names what the unit owes and what waits for the reviewer', () => {
    const busy = { ...digest, toReview: [LOC_AN], late: [LOC_HOA, TOWN] };
    expect(messageOf({ reminders: [reminder], digests: [digest, busy] }, 'vi')).toMatchObject({
      subject: 'Giao ban: 4 việc cần xử lý',
      text: [
        'Việc của đơn vị',
        '- Xã Lộc An – Tổng hợp kết quả xử lý đơn, quý I năm 2024: quá hạn từ ngày 21/03/2024, vẫn nộp được',
        '',
        'Tổng hợp kết quả xử lý đơn – quý I năm 2024',
        '- Chờ thẩm định (1): Xã Lộc An.',
        '- Quá hạn, chưa nộp (2): Xã Lộc Hòa, Thị trấn Lộc Ninh.',
        '- Còn trong hạn: 3 đơn vị.',
        '',
        'Mở ngăn Giao Ban trong Excel để xử lý. Thư này gửi tự động, không chứa số liệu; không cần trả lời.',
      ].join('\n'),
    });
    expect(messageOf({ reminders: [], digests: [busy] }, 'en')?.text).toContain(
      '- To review (1): Xã Lộc An.',
    );
  });

  test('a title is text, whatever an administrator wrote into it', () => {
    const odd = { ...reminder, title: '<img src=x> & "biểu"' };
    const { html = '' } = messageOf({ reminders: [odd], digests: [] }, 'vi') ?? {};
    expect(html).toContain('&lt;img src=x&gt; &amp; &quot;biểu&quot;');
    expect(html).not.toContain('<img');
  });
});

describe('over SMTP', () => {
  let server: Server;
  let smtp: SMTPServer;
  let refusing = true;
  const mails: { readonly to: string[]; readonly raw: string }[] = [];

  beforeAll(async () => {
    smtp = new SMTPServer({
      authOptional: false,
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      onAuth: ({ username = '', password = '' }, _session, done) => {
        if (username === 'giaoban' && password === 'mat-khau') done(null, { user: username });
        else done(new Error('wrong password'));
      },
      onRcptTo: (_address, _session, done) => done(refusing ? new Error('busy, come again') : null),
      onData: (stream, { envelope }, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          mails.push({
            to: envelope.rcptTo.map(({ address }) => address),
            raw: Buffer.concat(chunks).toString(),
          });
          done();
        });
      },
    });
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    const { port } = smtp.server.address() as AddressInfo;
    const settings = {
      SMTP_URL: `smtp://giaoban:mat-khau@127.0.0.1:${String(port)}`,
      MAIL_FROM: 'giaoban@example.vn',
    };
    server = await startServer({ settings });
    const members = [
      server.member('loc-an', LOC_AN, 'submitter', { email: 'locan@example.vn' }),
      server.member('loc-hoa', LOC_HOA, 'submitter'),
      server.member('chuyen-vien', PROVINCE, 'reviewer', { email: 'thamdinh@example.vn' }),
      server.member('da-nghi', LOC_HOA, 'submitter', { email: 'danghi@example.vn', validTo: '2024-02-01' }),
      server.member('lanh-dao', PROVINCE, 'leader', { email: 'lanhdao@example.vn' }),
    ];
    expect((await server.call('PUT', 'members', { as: 'quan-tri', json: { members } })).status).toBe(200);
    const json = { review: 'required', deadline: '2024-03-20', closes: '2024-03-27' };
    await server.call('PUT', `periods/petitions/${PERIOD}`, { as: 'quan-tri', json });
    const sent = { as: 'loc-hoa', json: await petitions(LOC_HOA, 2) };
    expect((await server.call('POST', 'submissions', sent)).status).toBe(201);
  }, 60_000);
  afterAll(async () => {
    await server?.stop();
    await new Promise<void>((resolve) => smtp.close(resolve));
    for (const name of ['SMTP_URL', 'MAIL_FROM']) delete process.env[name];
  });

  async function send() {
    const { mailPort } = await import('../../functions/mail');
    const { sendMessages } = await import('../../functions/sendMessages');
    const port = mailPort();
    if (!port) throw new Error('no mail is set');
    return sendMessages(port);
  }

  test('an address is kept with the member, and takes no part in signing in', async () => {
    const { body } = await server.get('members', 'quan-tri');
    expect(body).toMatchObject({
      members: expect.arrayContaining([expect.objectContaining({ email: 'locan@example.vn' })]),
    });
    expect(JSON.stringify((await server.get('me', 'loc-an')).body)).not.toContain('@example.vn');
    const wrong = [server.member('loc-an', LOC_AN, 'submitter', { email: 'không phải địa chỉ' })];
    expect((await server.call('PUT', 'members', { as: 'quan-tri', json: { members: wrong } })).status).toBe(
      400,
    );
  });

  test('what the mail server refuses is counted, and tried again', async () => {
    expect(await send()).toEqual({ sent: 0, failed: 2 });
    expect(mails).toEqual([]);
    refusing = false;
    expect(await send()).toEqual({ sent: 2, failed: 0 });
    expect(
      mails
        .map(({ to }) => to)
        .flat()
        .sort(),
    ).toEqual(['locan@example.vn', 'thamdinh@example.vn']);
  });

  test('nobody is written to twice on a day', async () => {
    expect(await Promise.all([send(), send()])).toEqual([
      { sent: 0, failed: 0 },
      { sent: 0, failed: 0 },
    ]);
    expect(mails).toHaveLength(2);
  });

  test('a mail has text and html, and nothing of what was reported', () => {
    for (const { raw } of mails) {
      expect(raw).toContain('Content-Type: text/plain; charset=utf-8');
      expect(raw).toContain('Content-Type: text/html; charset=utf-8');
      expect(raw).toContain('From: giaoban@example.vn');
      expect(raw).not.toContain('mat-khau');
    }
  });
});
