import { SMTPServer } from 'smtp-server';

export type CaughtMail = { from: string; to: string[]; raw: string };

export type MailSink = {
  url: string;
  mails: CaughtMail[];
  /** While set, every mail is refused with this answer. */
  refuseWith: string | null;
  close: () => Promise<void>;
};

/** A real mail server on a port of its own that keeps what it is given. */
export async function openMailSink(port = 0): Promise<MailSink> {
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
        sink.mails.push({
          from,
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString(),
        });
        done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.server.address();
  sink.url = `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`;
  sink.close = () => new Promise((resolve) => server.close(() => resolve()));
  return sink;
}
