const PATHS = {
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14',
  close: 'm4 4 8 8m0-8-8 8',
  help: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM6.2 6.1a1.9 1.9 0 1 1 2.7 1.8c-.6.3-.9.7-.9 1.4m0 2.2v.1',
  calendar: 'M2 3.5h12v11H2v-11Zm0 3.5h12M5 1.5v3.5m6-3.5v3.5',
  clock: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM8 4.5V8l2.5 1.5',
  back: 'M10 3 5 8l5 5',
  forward: 'm6 3 5 5-5 5',
  down: 'm3.5 6 4.5 4.5L12.5 6',
  person: 'M8 8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6ZM2.5 14c.6-2.9 2.8-4 5.5-4s4.9 1.1 5.5 4',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  check: 'm3 8.5 3.2 3.2L13 4.8',
  plus: 'M8 3v10M3 8h10',
  warn: 'M8 2 1.5 13.5h13L8 2Zm0 4.5v3.2m0 1.9v.1',
  document: 'M4 1.5h5.5L12.5 4.5v10H4v-13ZM9.3 1.7V5h3M6 8h4.5M6 10.8h4.5',
  download: 'M8 2v8m0 0L4.8 6.8M8 10l3.2-3.2M2.5 13.5h11',
  link: 'M6.5 9.5a2.6 2.6 0 0 0 3.7 0l2.6-2.6a2.6 2.6 0 0 0-3.7-3.7l-.9.9m1.3 2.4a2.6 2.6 0 0 0-3.7 0L3.2 9.1a2.6 2.6 0 0 0 3.7 3.7l.9-.9',
  edit: 'm3 13 .6-2.8 7.3-7.3 2.2 2.2-7.3 7.3L3 13Z',
  inbox: 'M2 9.5 4 3h8l2 6.5v4H2v-4Zm0 0h3.5c0 1.4 1.1 2.3 2.5 2.3s2.5-.9 2.5-2.3H14',
  map: 'M1.5 3.5 6 2l4 1.5L14.5 2v10.5L10 14l-4-1.5L1.5 14V3.5ZM6 2v10.5m4-9V14',
} as const;

/** The name of a drawing. */
export type IconName = keyof typeof PATHS;

/** A small drawing beside words; it says nothing on its own. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.2 : 1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
