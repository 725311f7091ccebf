// Tells when the person does something with this program: what counts for the idle lock (P8).
#pragma once

#include <QObject>
#include <QPoint>

#include <functional>

namespace vigie::ui {

/// Keys, buttons, wheels, touches and a pointer that has moved, in windows of this program alone; nothing that the program does
/// by itself.
class InputWatch : public QObject
{
    Q_OBJECT

public:
    explicit InputWatch(std::function<void()> noted, QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isInput(const QEvent &event);

    std::function<void()> m_noted;
    QPoint m_pointer;
};

} // namespace vigie::ui
