import type { ComponentChildren } from 'preact';
import { usePanel } from '../panel-context.ts';
import type { PageState } from '../view.ts';
import { PageMenu } from './page-menu.tsx';
import { SiteSwitch } from './site-switch.tsx';

interface PageHeaderProps {
  readonly page: PageState & { is: 'read' };
  readonly children: ComponentChildren;
}

/** What the page is; below it the tools for its list. */
export function PageHeader({ page, children }: PageHeaderProps) {
  const { words } = usePanel();
  return (
    <header class="page-header">
      <div class="page-title-row">
        <h1 class="page-title" lang="zh-CN" title={page.title}>
          {page.title || page.host}
        </h1>
        <PageMenu />
      </div>
      <div class="page-origin-row">
        <p class="page-origin">
          {page.year !== null && <span class="page-year">{words.year(page.year)}</span>}
          <span class="page-site" lang="zh-CN" title={page.host}>
            {page.site || page.host}
          </span>
        </p>
        <SiteSwitch host={page.host} />
      </div>
      {children}
    </header>
  );
}
