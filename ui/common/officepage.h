// A list page through which something is done at the desk: its notice says what came of the last thing done, or that the list
// could not be read. What the rights of people and incidents have in common.
#pragma once

#include "ui/common/errortext.h"
#include "ui/common/listpage.h"

#include <optional>

namespace vigie::ui {

class FormDialog;

class OfficePage : public ListPage
{
    Q_OBJECT

protected:
    /// What came of the last thing done.
    struct Said {
        Tone tone;
        QString strong;
        QString sentence;
    };

    explicit OfficePage(QWidget *parent);

    /// Why what is shown may not be as it is at the desk.
    [[nodiscard]] virtual std::optional<ErrorText> problem() const = 0;
    void showNotice();
    void begun(); ///< something new: what was said of the last is over
    void say(const Said &said);
    /// What was sent was decided on less than is known by now; whether it was taken shows in what has changed.
    [[nodiscard]] static Said overtaken();
    /// What it was about has left the list: it closes, and the person hears of it when it was open.
    void dropped(FormDialog &dialog);
    /// Of what was asked in a dialog, which stays open until it is done.
    void finish(FormDialog &dialog, bool isDone, const Said &said);

    std::optional<Said> m_said;
    bool m_problemSeen = false; ///< of the last reading
};

} // namespace vigie::ui
