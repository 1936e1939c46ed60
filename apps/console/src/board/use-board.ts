import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { get } from '../api/client';
import type {
  ApiProblem,
  Board,
  BoardFigures,
  Comparison,
  FigureCases,
  Satisfaction,
} from '../api/model';
import { type BoardSearch, type FigureSearch, queryOf } from './board-search';

/** What the address asks the board for. */
export const useBoardSearch = (): BoardSearch => useSearch({ strict: false });

/** How the deadlines stand; now, the page and the counts of the lists look at the same figures. */
export const useBoard = (asOf?: string) =>
  useQuery<Board, ApiProblem>({
    queryKey: ['board', asOf ?? 'now'],
    queryFn: () => get<Board>(`/sla/board?${queryOf({ asOf })}`),
    refetchInterval: asOf ? false : 15_000,
  });

/** The further figures: they change slowly. */
export const useFigures = ({ asOf, section }: BoardSearch) =>
  useQuery<BoardFigures, ApiProblem>({
    queryKey: ['board', 'figures', asOf, section],
    queryFn: () => get<BoardFigures>(`/sla/board/figures?${queryOf({ asOf, section })}`),
    refetchInterval: asOf ? false : 60_000,
  });

/** The sections side by side. */
export const useComparison = ({ asOf, month }: BoardSearch) =>
  useQuery<Comparison, ApiProblem>({
    queryKey: ['board', 'comparison', asOf, month],
    queryFn: () => get<Comparison>(`/sla/board/comparison?${queryOf({ asOf, month })}`),
    refetchInterval: asOf ? false : 60_000,
    placeholderData: keepPreviousData,
  });

/** How customers rate our answers. */
export const useSatisfaction = ({ asOf }: BoardSearch) =>
  useQuery<Satisfaction, ApiProblem>({
    queryKey: ['board', 'satisfaction', asOf],
    queryFn: () => get<Satisfaction>(`/sla/board/satisfaction?${queryOf({ asOf })}`),
    refetchInterval: asOf ? false : 60_000,
  });

/** The cases behind a figure, page by page; those of a past moment stay what they are. */
export const useFigureCases = (search: FigureSearch) =>
  useInfiniteQuery<FigureCases, ApiProblem, { pages: FigureCases[] }, unknown[], string>({
    queryKey: ['board', search.asOf ? 'past-cases' : 'cases', search],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      get<FigureCases>(
        `/sla/board/cases?${queryOf({ ...search, limit: 200, after: pageParam || undefined })}`,
      ),
    getNextPageParam: (last) => last.next ?? undefined,
  });
