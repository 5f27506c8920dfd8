// Something takes time, and says what.
export function Working({ text }: { text: string }) {
  return (
    <p className="working" role="status">
      <span className="spinner" aria-hidden />
      {text}
    </p>
  );
}
