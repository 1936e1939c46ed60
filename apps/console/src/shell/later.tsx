import { type ComponentType, createElement, lazy, type ReactNode, Suspense } from 'react';

/** The first screen has come to rest by then. */
const AT_REST_MS = 3_000;

/**
 * A part that the first screen does not need: fetched when the page has come to rest, or when it is
 * asked for before that.
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  fallback: ReactNode = null,
): ComponentType<P> {
  const Part = lazy(() => load().then((part) => ({ default: part as ComponentType<object> })));
  setTimeout(() => void load().catch(() => undefined), AT_REST_MS);
  return function Later(props: P) {
    return <Suspense fallback={fallback}>{createElement(Part, props)}</Suspense>;
  };
}
