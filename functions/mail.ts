// Mail over SMTP, the one way messages leave this server. Without SMTP_URL nothing is sent. Credentials stand in the
// setting alone; an error of the mail server is told without addresses.
import { createTransport } from 'nodemailer';
import type { MessagePort } from './sendMessages';
import { settings } from './settings';

const patienceMs = 20_000;

/** Undefined where no mail is to be sent. */
export function mailPort(): MessagePort | undefined {
  const { mail } = settings();
  if (!mail) return undefined;
  const transport = createTransport({
    url: mail.smtp,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(to, message) {
      await transport.sendMail({ from: mail.from, to, ...message });
    },
  };
}
