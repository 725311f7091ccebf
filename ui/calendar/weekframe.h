// Draws what stands around the week: the rulers at the left, the titles of days and lanes above.
#pragma once

#include "ui/calendar/weekpainter.h"

namespace vigie::ui {

void paintWeekFrame(QPainter &painter, const WeekPicture &picture);

} // namespace vigie::ui
