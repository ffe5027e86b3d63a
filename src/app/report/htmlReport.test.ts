import { htmlReport } from './htmlReport';
import { sampleReport } from './sampleReport';

describe('htmlReport', () => {
  const page = htmlReport(sampleReport, 'zh-CN', new Map([['id-checksum', '校验码 & 其他']]));

  it('escapes whatever comes from the workbook', () => {
    expect(page).not.toContain('<script');
    expect(page).not.toContain('<b onclick');
    expect(page).toContain('台账&lt;script&gt;.xlsx');
    expect(page).toContain('校验码 &amp; 其他');
    expect(page).toContain('校车&quot;线路&quot;');
  });

  it('shows no whole ID number', () => {
    expect(page).not.toMatch(/532725201501010017|532725201501010018/);
    expect(page).toContain('532725********0017');
  });

  it('keeps the fingerprint whole and loads nothing', () => {
    expect(page).toContain('a'.repeat(64));
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/(?:src|href)=/);
  });

  it('says the verdict and why, in both languages', () => {
    expect(page).toContain('暂不能报送');
    expect(page).toContain('还有 1 处错误');
    expect(htmlReport({ ...sampleReport, ready: true, blocking: [] }, 'en', new Map())).toContain(
      'Ready to submit',
    );
  });

  it('replaces control characters', () => {
    const odd = htmlReport({ ...sampleReport, blocking: ['a\u0000b\u001bc'] }, 'en', new Map());
    expect(odd).toContain('a\ufffdb\ufffdc');
  });
});
