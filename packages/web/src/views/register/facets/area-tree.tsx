import { useState } from 'react';
import { say, sayNumber, sayTerm } from '../../../words/say.tsx';
import type { Facets } from '../ask-register.ts';
import { toggleUnder } from '../filter/edit-filter.ts';
import { type Group, isCondition } from '../filter/filter.ts';

type Area = Facets['area'][number];
const FEW = 8;

interface AreaTreeProps {
  areas: readonly Area[];
  filter: Group;
  onFilter(next: Group): void;
}

/** The places as they lie in one another: taking a governorate takes its districts. */
export function AreaTree({ areas, filter, onFilter }: AreaTreeProps) {
  if (areas.length === 0) return null;
  const taken = filter.and.find((one) => isCondition(one) && one.field === 'area' && one.op === 'under') as { value: string } | undefined;
  return (
    <details className="facet" open>
      <summary>{sayTerm('filter-field', 'area')}</summary>
      <Level areas={areas} depth={0} taken={taken?.value} onTake={(id) => onFilter(toggleUnder(filter, 'area', id))} />
    </details>
  );
}

interface LevelProps {
  areas: readonly Area[];
  depth: number;
  taken: string | undefined;
  onTake(id: string): void;
}

function Level({ areas, depth, taken, onTake }: LevelProps) {
  const [isWhole, setWhole] = useState(false);
  const most = Math.max(...areas.map(({ n }) => n), 1);
  const shown = isWhole ? areas : areas.slice(0, FEW);
  return (
    <ul className="area-level">
      {shown.map((area) => (
        <Branch key={area.id} area={area} share={area.n / most} depth={depth} taken={taken} onTake={onTake} />
      ))}
      {areas.length > FEW && (
        <li>
          <button type="button" className="facet-more" onClick={() => setWhole(!isWhole)} aria-expanded={isWhole}>
            {isWhole ? say('register.facet-fewer') : say('register.facet-more', { n: areas.length - FEW })}
          </button>
        </li>
      )}
    </ul>
  );
}

function Branch({ area, share, depth, taken, onTake }: { area: Area; share: number } & Omit<LevelProps, 'areas'>) {
  const holdsTaken = taken !== undefined && area.id !== taken && holds(area, taken);
  // A single country opens by itself: one wants its parts.
  const [isOpen, setOpen] = useState(depth === 0 && share === 1);
  const open = isOpen || holdsTaken;
  const isTaken = area.id === taken;
  return (
    <li>
      <div className={`facet-value ${isTaken ? 'taken' : ''}`}>
        {area.parts.length > 0 ? (
          <button
            type="button"
            className={`area-twist ${open ? 'open' : ''}`}
            aria-expanded={open}
            aria-label={say('register.area-parts', { place: area.name })}
            onClick={() => setOpen(!open)}
          >
            ›
          </button>
        ) : (
          <span className="area-twist" />
        )}
        <button type="button" aria-pressed={isTaken} title={area.name} onClick={() => onTake(area.id)}>
          <span className="facet-bar" style={{ inlineSize: `${Math.max(2, Math.round(share * 100))}%` }} />
          <span className="facet-label">{area.name}</span>
          <span className="facet-n">{sayNumber(area.n)}</span>
        </button>
      </div>
      {open && area.parts.length > 0 && <Level areas={area.parts} depth={depth + 1} taken={taken} onTake={onTake} />}
    </li>
  );
}

function holds(area: Area, id: string): boolean {
  return area.parts.some((part) => part.id === id || holds(part, id));
}
