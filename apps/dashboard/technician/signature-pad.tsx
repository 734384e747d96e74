import { Button } from 'antd';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useText } from '../text/use-text.js';

interface PadProps {
  readonly id: string;
  readonly onChange: (signature: Blob | null) => void;
}

const HEIGHT = 160;
const LINE = 2.5;

/** The customer signs with a finger. Dark ink on white in both themes: it is kept as a picture. */
export function SignaturePad({ id, onChange }: PadProps) {
  const { t } = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useRef(false);
  const [signed, setSigned] = useState(false);
  const wipe = () => {
    const { current: pad } = canvas;
    const pen = pad?.getContext('2d');
    if (!pad || !pen) return;
    const scale = window.devicePixelRatio || 1;
    pad.width = pad.clientWidth * scale;
    pad.height = HEIGHT * scale;
    pen.scale(scale, scale);
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, pad.clientWidth, HEIGHT);
    Object.assign(pen, { strokeStyle: '#111', lineWidth: LINE, lineCap: 'round', lineJoin: 'round' });
    setSigned(false);
    onChange(null);
  };
  // the size is known once it is drawn
  useEffect(wipe, []);
  const stroke = (event: PointerEvent<HTMLCanvasElement>, begin: boolean) => {
    const pen = canvas.current?.getContext('2d');
    if (!pen || (!begin && !drawing.current)) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    if (begin) {
      event.currentTarget.setPointerCapture(event.pointerId);
      drawing.current = true;
      pen.beginPath();
      pen.moveTo(x, y);
    }
    pen.lineTo(x, y);
    pen.stroke();
  };
  const lift = () => {
    if (!drawing.current) return;
    drawing.current = false;
    setSigned(true);
    canvas.current?.toBlob((blob) => onChange(blob), 'image/png');
  };
  return (
    <div className="signature">
      <canvas
        id={id}
        ref={canvas}
        role="img"
        aria-label={t(signed ? 'job.signed' : 'job.sign-here')}
        data-testid="signature-pad"
        data-signed={signed}
        style={{ height: HEIGHT }}
        onPointerDown={(event) => stroke(event, true)}
        onPointerMove={(event) => stroke(event, false)}
        onPointerUp={lift}
        onPointerCancel={lift}
      />
      {!signed && (
        <span className="signature-hint" aria-hidden="true">
          {t('job.sign-here')}
        </span>
      )}
      <Button onClick={wipe} disabled={!signed}>
        {t('job.sign-again')}
      </Button>
    </div>
  );
}
