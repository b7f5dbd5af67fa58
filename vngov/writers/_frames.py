"""How large the frames of marks are.

NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III: 30 by 8 mm for *hỏa tốc*, 40 by 8 for *thượng khẩn*, 20 by 8 for *khẩn*.
Of the other marks only the frame is asked for.

.. versionadded:: 0.1
"""

from __future__ import annotations

from vngov.values.length import Length

__all__ = ["FRAME_HEIGHT", "FRAME_WIDTHS"]

FRAME_WIDTHS = {"HỎA TỐC": Length.mm(30), "THƯỢNG KHẨN": Length.mm(40), "KHẨN": Length.mm(20)}
FRAME_HEIGHT = Length.mm(8)
