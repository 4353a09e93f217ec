interface Config {
  data: {
    labels: string[];
    datasets: { data: (number | null)[]; backgroundColor: string }[];
  };
}

/** Of the host's chart library only bars, without axes or words. */
class Bars {
  constructor(canvas: HTMLCanvasElement, { data }: Config) {
    canvas.style.inlineSize = "100%";
    canvas.style.blockSize = "100%";
    canvas.width = canvas.clientWidth;
    canvas.height = canvas.clientHeight;

    const counts = data.datasets.flatMap((set) => set.data);
    const highest = Math.max(1, ...counts.map((count) => count ?? 0));
    const step =
      canvas.width / (data.labels.length * (data.datasets.length + 1));
    const context = canvas.getContext("2d")!;
    data.datasets.forEach((set, offset) => {
      context.fillStyle = set.backgroundColor;
      set.data.forEach((count, month) => {
        const height = ((count ?? 0) / highest) * canvas.height;
        const left = (month * (data.datasets.length + 1) + offset) * step;
        context.fillRect(left, canvas.height - height, step * 0.9, height);
      });
    });
  }

  destroy(): void {}
}

export default async function loadChartJS(): Promise<typeof Bars> {
  return Bars;
}
