import { useTranslation } from 'react-i18next';
import { encode } from 'uqr';

/** The key as a picture for the telephone's camera: black on white in either theme, or cameras fail. */
export function KeyPicture({ address }: { address: string }) {
  const { t } = useTranslation();
  const { data, size } = encode(address, { ecc: 'M', border: 2 });
  const dots = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    <svg
      role="img"
      aria-label={t('stepPicture')}
      viewBox={`0 0 ${size} ${size}`}
      width={208}
      height={208}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dots.join('')} fill="#000" />
    </svg>
  );
}
