import type { Role, Staff } from '#case';

/** Days somebody is away, both included (ISO days in Taipei), and who stands in for them. */
export interface Away {
  readonly staffId: string;
  readonly deputyId: string;
  readonly from: string;
  readonly to: string;
}

type Person = Pick<Staff, 'id' | 'role' | 'section'>;

/** Of those who serve the whole office, who may stand in for whom. */
const FOR_THE_OFFICE: Partial<Record<Role, readonly Role[]>> = {
  dispatcher: ['dispatcher'],
  head: ['deputy_head'],
  deputy_head: ['deputy_head', 'head'],
  auditor: ['auditor'],
  admin: ['admin'],
};

/**
 * Whether one person may stand in for another (職務代理人): in a section, one of its own people, and
 * for its chief the deputy head, too; for the ethics office, the ethics office alone; otherwise those
 * who do the same, and the deputy head and the head for each other.
 */
export function mayStandInFor(deputy: Person, absent: Person): boolean {
  if (deputy.id === absent.id) return false;
  if (absent.role === 'ethics' || deputy.role === 'ethics') return deputy.role === absent.role;
  if (absent.role === 'supervisor' && deputy.role === 'deputy_head') return true;
  if (absent.role === 'handler' || absent.role === 'supervisor') {
    const worksInASection = deputy.role === 'handler' || deputy.role === 'supervisor';
    return worksInASection && deputy.section !== null && deputy.section === absent.section;
  }
  return FOR_THE_OFFICE[absent.role]?.includes(deputy.role) ?? false;
}

/** Who enters that somebody is away: they themselves, their chief, or an administrator. */
export function mayArrange(who: Person, absent: Person): boolean {
  if (who.id === absent.id || who.role === 'admin') return true;
  if (absent.role === 'handler') return who.role === 'supervisor' && who.section === absent.section;
  const answersToTheHeads = absent.role === 'supervisor' || absent.role === 'dispatcher';
  return answersToTheHeads && (who.role === 'head' || who.role === 'deputy_head');
}

const overlaps = (a: Pick<Away, 'from' | 'to'>, b: Pick<Away, 'from' | 'to'>): boolean =>
  a.from <= b.to && b.from <= a.to;

/** Why days away may not be entered beside those that are known; undefined when they may. */
export function faultOf(
  given: Away,
  known: readonly Away[],
): 'absence_overlaps' | 'deputy_absent' | undefined {
  const alongside = known.filter((one) => overlaps(one, given));
  if (alongside.some(({ staffId }) => staffId === given.staffId)) return 'absence_overlaps';
  if (alongside.some(({ staffId }) => staffId === given.deputyId)) return 'deputy_absent';
  return undefined;
}

/**
 * Who stands in for somebody today. A deputy who is away as well is followed to their own deputy, as
 * long as that one may stand in for the first; a ring of people who are all away leads to nobody.
 * `today`: those who are away today.
 */
export function standInOf<P extends Person>(
  absentId: string,
  today: readonly Away[],
  people: ReadonlyMap<string, P>,
): P | undefined {
  const absent = people.get(absentId);
  const seen = new Set([absentId]);
  let next = today.find(({ staffId }) => staffId === absentId)?.deputyId;
  while (absent && next !== undefined && !seen.has(next)) {
    const id: string = next;
    const deputy = people.get(id);
    if (!deputy || !mayStandInFor(deputy, absent)) return undefined;
    const away = today.find(({ staffId }) => staffId === id);
    if (!away) return deputy;
    seen.add(id);
    next = away.deputyId;
  }
  return undefined;
}

/** Everybody this person stands in for today. */
export const standsInFor = <P extends Person>(
  deputyId: string,
  today: readonly Away[],
  people: ReadonlyMap<string, P>,
): P[] =>
  today.flatMap(({ staffId }) => {
    const isTheirs = standInOf(staffId, today, people)?.id === deputyId;
    const absent = people.get(staffId);
    return isTheirs && absent ? [absent] : [];
  });
