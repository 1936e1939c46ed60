import { type DragEvent, useEffect, useRef, useState } from 'react';

/** Office programs put a picture beside the words they copy: into a field, the words are meant. */
const isForField = ({ target, clipboardData }: ClipboardEvent): boolean =>
  target instanceof Element &&
  target.matches('input, textarea, [contenteditable="true"]') &&
  ['text/plain', 'text/html'].some((type) => clipboardData?.types.includes(type));

/** Files that are dropped on an element, or pasted anywhere but into a dialog. */
export function useDropped(isOpen: boolean, add: (files: File[]) => void) {
  const [isOver, setOver] = useState(false);
  const latest = useRef(add);
  latest.current = add;
  useEffect(() => {
    if (!isOpen) return;
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || isForField(event) || document.querySelector('[role="dialog"]'))
        return;
      event.preventDefault();
      latest.current(files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [isOpen]);
  const hasFiles = (event: DragEvent) => isOpen && event.dataTransfer.types.includes('Files');
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      latest.current([...event.dataTransfer.files]);
    },
  };
  return { isOver, handlers };
}
