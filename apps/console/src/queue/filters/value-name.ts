import { useTranslation } from 'react-i18next';
import { useMe, useSectionName } from '../../session/session';
import { choicesOf, NOBODY } from './filters';

/** A value of a filter in the reader's words. */
export function useValueName(): (name: string, value: string) => string {
  const { t } = useTranslation();
  const me = useMe();
  const sectionOf = useSectionName();
  return (name, value) => {
    if (name === 'department') return sectionOf(value);
    if (name === 'handler' && value === NOBODY) return t('nobody');
    if (name === 'handler') {
      return me.colleagues.find(({ account }) => account === value)?.name ?? value;
    }
    return choicesOf(name) ? t(`${name}_${value}`) : value;
  };
}
