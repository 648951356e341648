import { Fragment } from 'react';
import '../form.css';
import { say, sayTerm } from '../../words/say.tsx';
import { type Holding, keyOf, latestOf, type Side, startOf } from './mark-holdings.ts';
import { saySaid } from './say-said.ts';

/** More places than this are not spelled out; the map has them all. */
const MOST = 100;

interface ControlPanelProps {
  isShown: boolean;
  onShow: (shown: boolean) => void;
  /** Null while it is asked. */
  places: readonly Holding[] | null;
  sides: readonly Side[];
  onOpen: (key: string) => void;
}

/** Turns control as claimed on and off, says what its flags mean, and tells the same in words. */
export function ControlPanel({ isShown, onShow, places, sides, onOpen }: ControlPanelProps) {
  return (
    <section className="control-panel" aria-label={say('control.title')}>
      <div className="control-head">
        <label className="choice">
          <input type="checkbox" checked={isShown} onChange={(event) => onShow(event.currentTarget.checked)} />
          {say('control.show')}
        </label>
        {isShown && places && places.length > 0 && (
          <ul className="control-key" aria-label={say('control.sides')}>
            {sides
              .filter(({ tone }) => tone >= 0)
              .map(({ who, name, tone }) => (
                <li key={who}>
                  <span aria-hidden="true" className={`control-flag side-${tone + 1}`} />
                  <span dir="auto">{name}</span>
                </li>
              ))}
            {sides.some(({ tone }) => tone < 0) && (
              <li>
                <span aria-hidden="true" className="control-flag" />
                {say('control.others')}
              </li>
            )}
          </ul>
        )}
      </div>
      {isShown && places?.length === 0 && <p className="small quiet">{say('control.none')}</p>}
      {isShown && places && places.length > 0 && (
        <>
          <p className="small quiet">{say('control.note')}</p>
          <details className="control-words">
            <summary>{say('control.in-words', { n: places.length })}</summary>
            <p className="quiet">{say('control.key')}</p>
            <ul className="control-list">
              {places.slice(0, MOST).map((holding) => (
                <li key={keyOf(holding)}>
                  <button type="button" onClick={() => onOpen(keyOf(holding))} dir="auto">
                    {startOf(holding.place)}
                  </button>{' '}
                  <span className={holding.state === 'contested' ? 'control-differs' : 'quiet'}>{sayTerm('holding', holding.state)}</span>
                  {latestOf(holding).map((holder) => (
                    <Fragment key={holder.who}>
                      <br />
                      <span dir="auto">{startOf(holder.name)}</span>, <span className="quiet">{saySaid(holder)}</span>
                    </Fragment>
                  ))}
                </li>
              ))}
            </ul>
            {places.length > MOST && <p>{say('map.more', { n: places.length - MOST })}</p>}
          </details>
        </>
      )}
    </section>
  );
}
