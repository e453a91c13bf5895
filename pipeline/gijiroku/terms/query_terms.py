"""The words of a query as data: field names, and what an analyst may call a role, kind or decision.

Each row: what the field or value is called in the data, and every word that a query may use for it
(compared in NFKC and lower case), as in `役割:事務局` or `kind:question`.
"""

from __future__ import annotations

from typing import Final, Literal

FieldName = Literal[
    "speaker", "role", "board", "item", "division", "year", "kind", "decision",
    "municipality", "date", "meeting", "source", "item_kind", "answered",
]  # fmt: skip

FIELD_WORDS: Final[dict[FieldName, tuple[str, ...]]] = {
    "speaker": ("speaker", "発言者", "話者"),  # 発言者:佐藤
    "role": ("role", "役割", "立場"),  # 役割:事務局
    "board": ("board", "会議体", "審議会", "委員会", "組織"),  # 会議体:環境審議会
    "item": ("item", "議題", "案件", "議案"),  # 議題:外部委託
    "division": ("division", "担当課", "課", "所管"),  # 担当課:長寿応援課
    "year": ("year", "年度"),  # 年度:令和2
    "kind": ("kind", "種別", "発言種別"),  # 種別:質問
    "decision": ("decision", "結論", "決定", "結果"),  # 結論:継続審議
    "municipality": ("municipality", "自治体", "市町村", "団体"),  # 自治体:霞野市
    "date": ("date", "日付", "期間", "開催日"),  # 日付:令和2年4月..令和3年3月
    "meeting": ("meeting", "会議", "会議名"),  # 会議:第1回
    "source": ("source", "文書", "ファイル"),  # 文書:r2-1.pdf
    "item_kind": ("item_kind", "案件種別", "議題種別"),  # 案件種別:諮問
    "answered": ("answered", "答弁有無", "回答有無"),  # answered:no
}

# values of the fields that know only a few
VALUE_WORDS: Final[dict[FieldName, dict[str, tuple[str, ...]]]] = {
    "role": {
        "chair": ("会長", "委員長", "議長", "座長"),
        "vice_chair": ("副会長", "副委員長", "副議長", "副座長"),
        "acting_chair": ("職務代理", "職務代理者", "会長職務代理"),
        "member": ("委員", "議員"),
        "explainer": ("説明員", "執行部", "説明者", "答弁者"),
        "secretariat": ("事務局",),
        "invited": ("参考人", "有識者", "招請者"),
        "observer": ("傍聴者", "傍聴人"),
        "other": ("その他",),
    },
    "kind": {
        "explanation": ("説明",),
        "question": ("質問", "質疑", "問"),
        "answer": ("答弁", "回答", "答"),
        "opinion": ("意見", "要望", "提案"),
        "procedure": ("議事", "進行", "議事進行"),
        "narrative": ("地の文", "記録"),
        "other": ("その他",),
    },
    "decision": {
        "approved": ("承認", "可決", "原案可決", "適当", "同意"),
        "approved_with_conditions": ("条件付承認", "条件付き承認", "附帯意見付", "修正可決"),
        "rejected": ("否決", "不承認", "不採択"),
        "continued": ("継続", "継続審議", "継続審査"),
        "noted": ("了承", "報告了承"),
        "other": ("その他",),
    },
    "item_kind": {
        "consultation": ("諮問",),
        "report": ("報告",),
        "discussion": ("協議", "審議"),
        "bill": ("議案",),
        "other": ("その他",),
    },
    "answered": {"yes": ("有", "あり", "true"), "no": ("無", "なし", "false")},
}
