import { codeList } from './codeList';

/** Values of 就读地. */
export const studyPlaceList = codeList({
  values: ['本镇', '县内外镇', '县外', '省外'],
  aliases: {
    本镇: '镇内 本乡 本乡镇 乡内 乡镇内 本街道 本地 镇区内 辖区内 本乡(镇)',
    县内外镇: '县内 县内镇外 外镇 镇外 镇外县内 县内其他乡镇 本县 本县外镇 县内其他镇 区内 外乡镇 本县外乡镇',
    县外: '县外省内 省内 省内县外 外县 区外 市内县外 本省外县 县外市内 市外省内 外地',
    省外: '外省 跨省 省外就读',
  },
});

/** Values of 镇内/镇外. */
export const studyPlaceTownList = codeList({
  values: ['镇内', '镇外'],
  aliases: {
    镇内: '本镇 本乡 本乡镇 乡内 乡镇内 内 镇内就读 辖区内 本街道',
    镇外: '外镇 外乡 外乡镇 乡外 乡镇外 外 镇外就读 县内外镇 县外 省外 辖区外',
  },
});

/** Values of 县内/县外. */
export const studyPlaceCountyList = codeList({
  values: ['县内', '县外'],
  aliases: {
    县内: '本县 区内 内 县内就读 县区内 本区 市内 本镇 县内外镇',
    县外: '外县 区外 外 县外就读 县区外 省外 外省',
  },
});

/** Values of 省内/省外. */
export const studyPlaceProvinceList = codeList({
  values: ['省内', '省外'],
  aliases: {
    省内: '本省 内 省内就读 区内 市内 县内 县外省内',
    省外: '外省 外 省外就读 跨省 区外',
  },
});
