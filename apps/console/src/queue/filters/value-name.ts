import { useTranslation } from 'react-i18next';
import { useMe, useSectionName } from '../../session/session';
import { writeDay } from '../../words/moments';
import { choicesOf, isDay, NOBODY } from './filters';

/** A value of a filter in the reader's words. */
export function useValueName(): (name: string, value: string) => string {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const sectionOf = useSectionName();
  return (name, value) => {
    if (name === 'department') return sectionOf(value);
    if (name === 'handler' && value === NOBODY) return t('nobody');
    if (name === 'handler') {
      return me.colleagues.find(({ account }) => account === value)?.name ?? value;
    }
    if (isDay(name)) return writeDay(value, i18n.language);
    return choicesOf(name) ? t(`${name}_${value}`) : value;
  };
}
