import { useLocalStorage } from '@mantine/hooks';

export type Density = 'comfortable' | 'compact';

/** How close the rows of the lists stand; remembered on this machine. */
export const useDensity = () =>
  useLocalStorage<Density>({
    ...{ key: 'huiyin.density', defaultValue: 'comfortable', getInitialValueInEffect: false },
  });
