import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Menu } from '../../parts/menu.tsx';
import { sayInstant } from '../../parts/times.ts';
import { toast } from '../../parts/toast.tsx';
import { say } from '../../words/say.tsx';
import type { Version } from './use-sitreps.ts';

const FORMATS = [
  ['html', 'sitrep.export-html'],
  ['md', 'sitrep.export-md'],
  ['pdf', 'sitrep.export-pdf'],
] as const;

interface BarProps {
  sitrep: string;
  version: Version;
  versions: Version[];
  fixed: boolean;
  isDirty: boolean;
  isSaving: boolean;
  sources: number;
  onSave: () => void;
  onVersion: (id: string | undefined) => void;
}

/** Saving, versions and export of a sitrep. */
export function SitrepBar({ sitrep, version, versions, fixed, isDirty, isSaving, sources, onSave, onVersion }: BarProps) {
  const at = versions.findIndex(({ id }) => id === version.id) + 1;
  const download = (format: string): void => {
    if (isDirty) toast(say('sitrep.export-after-save'), { bad: true });
    else
      window.location.assign(
        `/api/v1/sitreps/${encodeURIComponent(sitrep)}/export?format=${format}&version=${encodeURIComponent(version.id)}`,
      );
  };
  return (
    <div className="sitrep-bar no-print">
      {fixed ? (
        <>
          <span>{say('sitrep.version-old', { n: at, of: versions.length })}</span>
          <Button onClick={() => onVersion(undefined)}>{say('sitrep.version-latest')}</Button>
        </>
      ) : (
        <>
          <Button id="save-sitrep" look="main" disabled={!isDirty || isSaving} onClick={onSave}>
            {isSaving ? say('sitrep.saving') : say('sitrep.save')}
          </Button>
          <span className="small quiet" role="status">
            {isDirty ? say('sitrep.unsaved') : say('sitrep.all-saved')}
          </span>
        </>
      )}
      <span className="small quiet push">{say('sitrep.sources-n', { n: sources })}</span>
      <Menu
        className="button"
        button={
          <>
            {say('sitrep.versions')} <Icon name="down" size={12} />
          </>
        }
        items={versions
          .map((one, i) => ({
            says: say('sitrep.version-n', { n: i + 1, by: one.by, at: sayInstant(one.at) }),
            chosen: one.id === version.id,
            run: () => onVersion(i === versions.length - 1 ? undefined : one.id),
          }))
          .toReversed()}
      />
      <Menu
        className="button"
        button={
          <>
            <Icon name="download" /> {say('sitrep.export')}
          </>
        }
        items={FORMATS.map(([format, says]) => ({ says: say(says), run: () => download(format) }))}
      />
    </div>
  );
}
