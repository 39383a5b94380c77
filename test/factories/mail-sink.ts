import { SMTPServer } from 'smtp-server';

export type CaughtMail = { from: string; to: string[]; raw: string };

export type MailSink = {
  url: string;
  mails: CaughtMail[];
  /** While set, every mail is refused with this answer. */
  refuseWith: string | null;
  close: () => Promise<void>;
};

/**
 * A real mail server on a port of its own that keeps what it is given, and tells `taken` of it in the very moment in which
 * the sender has been told that its mail is accepted.
 */
export async function openMailSink(port = 0, taken?: (mail: CaughtMail) => void): Promise<MailSink> {
  const sink: MailSink = { url: '', mails: [], refuseWith: null, close: async () => {} };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (sink.refuseWith) {
          done(Object.assign(new Error(sink.refuseWith), { responseCode: 451 }));
          return;
        }
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom ? mailFrom.address : '';
        const to = rcptTo.map(({ address }) => address);
        const mail = { from, to, raw: Buffer.concat(parts).toString() };
        sink.mails.push(mail);
        done();
        taken?.(mail);
      });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  // A client that is killed in the middle of a mail is no fault of the sink.
  server.on('error', () => {});
  const address = server.server.address();
  sink.url = `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`;
  sink.close = () => new Promise((resolve) => server.close(() => resolve()));
  return sink;
}
