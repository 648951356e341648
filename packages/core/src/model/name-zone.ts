/** A zone of the IANA database as people read it: the signs of `Etc/GMT+2` are the wrong way round, so that it becomes "UTC−2". */
export function nameZone(zone: string): string {
  const fixed = /^Etc\/GMT([+-])0*(\d{1,2})$/.exec(zone);
  if (fixed) return Number(fixed[2]) === 0 ? 'UTC' : `UTC${fixed[1] === '+' ? '−' : '+'}${Number(fixed[2])}`;
  return /^Etc\/(?:UTC|GMT|UCT|Zulu)$/.test(zone) ? 'UTC' : zone;
}
