import type { ComponentProps } from 'react';
import './button.css';
import { Icon, type IconName } from './icon.tsx';

interface ButtonProps extends ComponentProps<'button'> {
  /** `main` for the one thing to do here, `quiet` where many stand in a row, `danger` for what takes something away. */
  look?: 'plain' | 'main' | 'quiet' | 'danger';
  icon?: IconName;
}

/** A button. With an icon alone it needs an `aria-label`. */
export function Button({ look = 'plain', icon, className, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button type={type} className={`button ${look} ${children ? '' : 'only-icon'} ${className ?? ''}`} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
