/** The server's clock as a tool's `clock`: the moment now, written with the offset that the server's has. */
export function serverClock(now) {
  const offset = /(?:Z|[+-]\d\d:\d\d)$/.exec(now)?.[0] ?? 'Z';
  const minutes = offset === 'Z' ? 0 : (offset[0] === '-' ? -1 : 1) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4)));
  const ahead = Date.parse(now) - Date.now();
  return () => new Date(Date.now() + ahead + minutes * 60_000).toISOString().slice(0, 19) + offset;
}
