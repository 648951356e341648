import type { Answer } from '../../api/client.ts';
import { Instant } from '../../parts/date-time.tsx';
import { say } from '../../words/say.tsx';
import { sayBytes } from '../intake/say-bytes.ts';

/** When, by whom and how a report came in, and the hash its bytes are kept under. */
export function CaptureLog({ captures }: { captures: readonly Answer<'Capture'>[] }) {
  return (
    <section className="sheet report-box">
      <h2>{say('report.captures')}</h2>
      {captures.map((capture) => (
        <dl key={capture.entry} className="capture">
          <dt>{say('report.taken-at')}</dt>
          <dd>
            <Instant at={capture.at} />
          </dd>
          <dt>{say('report.taken-by')}</dt>
          <dd>
            <bdi>{capture.by}</bdi>
          </dd>
          <dt>{say('report.taken-how')}</dt>
          <dd>{say('report.how', { how: capture.how, intake: capture.intake })}</dd>
          {capture.from && (
            <>
              <dt>{say('report.taken-from')}</dt>
              <dd>
                <bdi>{capture.from}</bdi>
              </dd>
            </>
          )}
          <dt>{say('report.original')}</dt>
          <dd>
            {capture.mediaType}, {sayBytes(capture.size)}
          </dd>
          <dt>{say('report.sha256')}</dt>
          <dd>
            <code className="hash">{capture.original}</code>
          </dd>
          <dt>{say('report.entry')}</dt>
          <dd>{capture.entry}</dd>
        </dl>
      ))}
    </section>
  );
}
