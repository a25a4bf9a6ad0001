import { createTransport, type Transporter } from 'nodemailer';
import { DeliveryError } from './delivery-error.js';
import { loadLanguage } from './languages.js';
import { writeLetter } from './letter.js';
import { htmlBody, plainBody } from './mail-body.js';
import type { Mailbox, MailServer } from './option-values.js';
import type { CheckedRecipient } from './options.js';
import { type Target, targetKey } from './target.js';

/** Reports listed in a mail at most. */
const mostReports = 20;

/** Milliseconds that each step of talking to the server may take. */
const timeout = 15_000;

export interface MailOptions {
  from: Mailbox;
  /** Host of the desk: names the list and the messages. */
  host: string;
  timeZone: string;
}

/** The connections to a mail server, shared by all who get mail. */
export function openMailServer({ host, port, secure, requireTLS, auth }: MailServer): Transporter {
  const server = createTransport({
    pool: true,
    maxConnections: 2,
    host,
    port,
    secure,
    requireTLS,
    ...(auth && { auth }),
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // Each mail is told of its own failure; without a listener this would end the process.
  server.on('error', () => {});
  return server;
}

/** Sends mail to one person, in that person's language. */
export function mailTarget(
  { mailbox, language: tag, when, sites }: CheckedRecipient,
  { from, host, timeZone }: MailOptions,
  server: Transporter,
): Target {
  return {
    key: targetKey('mail', when, mailbox.address.toLowerCase()),
    label: `mail ${when} ${hide(mailbox.address)}`,
    takes: [when === 'daily' ? 'digest' : 'reports.added'],
    sites,
    async send(message, stopped) {
      const language = await loadLanguage(tag);
      const letter = writeLetter(message, language, mostReports, timeZone);
      stopped.throwIfAborted();
      const sending = server.sendMail({
        from,
        to: mailbox,
        subject: letter.subject,
        text: plainBody(letter, language),
        html: htmlBody(letter, language),
        date: new Date(message.created),
        messageId: `<${message.id}@${host}>`,
        headers: {
          'List-Id': `<reports.${host}>`,
          // Keeps answering machines from answering (RFC 3834; the other one is Exchange's).
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
        },
      });
      try {
        await untilAborted(sending, stopped);
      } catch (error) {
        throw refusal(error);
      }
      return 'accepted';
    },
  };
}

/** `e…@example.org`: enough to tell people apart in a list, no address to write to. */
function hide(address: string): string {
  const [local = '', domain = ''] = address.split('@');
  return `${Array.from(local)[0] ?? ''}…@${domain}`;
}

/** A recipient that the server refuses for good is not tried again: nobody would get there. */
function refusal(error: unknown): unknown {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const forGood = code === 'EENVELOPE' && Number(responseCode) >= 500;
  return forGood ? new DeliveryError(`refused with ${responseCode}`, 'message') : error;
}

/** The mail may still go out after that; nothing can call it back. */
function untilAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
