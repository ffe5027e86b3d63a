import { useEffect, useLayoutEffect, useState } from 'react';

/** Elements taller than this are cut off by some browsers. */
const tallestElement = 8_000_000;

export interface Viewport {
  readonly width: number;
  readonly height: number;
  /** Where on the sheet the view begins, in the sheet's own pixels. */
  readonly top: number;
  readonly left: number;
  /** Height the scrolled element is given; scrolling is stretched when the sheet is taller. */
  readonly physicalHeight: number;
  scrollTo(top: number, left: number): void;
}

/** Follows scrolling and size of the grid's scroller; `total` is the sheet's height with its header. */
export function useViewport(scroller: React.RefObject<HTMLDivElement | null>, total: number): Viewport {
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [scroll, setScroll] = useState({ top: 0, left: 0 });
  const physicalHeight = Math.min(total, tallestElement);
  const stretch =
    physicalHeight > size.height ? Math.max(1, (total - size.height) / (physicalHeight - size.height)) : 1;

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const scrolled = () => setScroll({ top: element.scrollTop * stretch, left: element.scrollLeft });
    scrolled();
    element.addEventListener('scroll', scrolled, { passive: true });
    if (stretch === 1) return () => element.removeEventListener('scroll', scrolled);
    // A stretched sheet would run past under the wheel: move by what the wheel says.
    const wheeled = (event: WheelEvent) => {
      if (event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      element.scrollBy({ top: event.deltaY / stretch, behavior: 'instant' });
    };
    element.addEventListener('wheel', wheeled, { passive: false });
    return () => {
      element.removeEventListener('scroll', scrolled);
      element.removeEventListener('wheel', wheeled);
    };
  }, [scroller, stretch]);

  const scrollTo = (top: number, left: number) => {
    scroller.current?.scrollTo({ top: top / stretch, left, behavior: 'instant' });
  };
  return { ...size, ...scroll, physicalHeight, scrollTo };
}
