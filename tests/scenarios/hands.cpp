#include "tests/scenarios/hands.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPainter>
#include <QTest>

#include <cstdio>

namespace vigie::scenario {

namespace {

bool isNamed(const QWidget *widget, const QString &name)
{
    if (widget->accessibleName() == name)
        return true;
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button && QString(button->text()).remove(QLatin1Char('&')) == name;
}

} // namespace

Hands::Hands(Workstation &workstation)
    : m_workstation(workstation)
{
}

void Hands::fail(const QString &why)
{
    std::fprintf(stderr, "failed: %s\n", qPrintable(why));
    std::fflush(stderr);
    std::_Exit(1);
}

void Hands::until(const char *what, const std::function<bool()> &condition, int timeoutMs)
{
    if (!QTest::qWaitFor(condition, timeoutMs))
        fail(QStringLiteral("waited in vain for: %1").arg(QString::fromUtf8(what)));
}

void Hands::pause(int ms)
{
    QTest::qWait(ms);
}

void Hands::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = QApplication::focusWidget();
    if (!target)
        target = QApplication::activeWindow();
    if (!target)
        target = &m_workstation.window();
    QTest::keyClick(target, key, modifiers);
    QTest::qWait(30);
}

void Hands::type(const QString &text)
{
    QWidget *target = QApplication::focusWidget();
    if (!target)
        fail(QStringLiteral("nothing has the focus to type into"));
    QTest::keyClicks(target, text);
    QTest::qWait(30);
}

QWidget *Hands::find(const QString &name) const
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        for (QWidget *widget : window->findChildren<QWidget *>()) {
            if (widget->isVisible() && widget->isEnabled() && isNamed(widget, name))
                return widget;
        }
    }
    return nullptr;
}

void Hands::click(const QString &name)
{
    QWidget *widget = find(name);
    if (!widget)
        fail(QStringLiteral("there is no control called “%1”").arg(name));
    QTest::mouseClick(widget, Qt::LeftButton);
    QTest::qWait(30);
}

void Hands::dragTo(QWidget &widget, const QPoint &from, const QPoint &to)
{
    QTest::mousePress(&widget, Qt::LeftButton, {}, from);
    QTest::mouseMove(&widget, (from + to) / 2);
    QTest::mouseMove(&widget, to);
    QTest::qWait(30);
}

void Hands::letGo(QWidget &widget, const QPoint &at)
{
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, at);
    QTest::qWait(30);
}

void Hands::picture(const QString &path)
{
    QTest::qWait(150);
    QWidget &window = m_workstation.window();
    QPixmap shot = window.grab();
    QPainter painter(&shot);
    for (QWidget *over : QApplication::topLevelWidgets()) {
        if (over == &window || !over->isVisible())
            continue;
        painter.drawPixmap(over->mapToGlobal(QPoint()) - window.mapToGlobal(QPoint()), over->grab());
    }
    painter.end();
    if (!shot.save(path))
        fail(QStringLiteral("cannot write the picture %1").arg(path));
    std::printf("%s\n", qPrintable(path));
    std::fflush(stdout);
}

bool Hands::isSignedIn()
{
    return std::holds_alternative<session::SignedIn>(bench().session());
}

bool Hands::isWorking()
{
    return std::holds_alternative<task::Working>(bench().task());
}

RequestId Hands::onScreen()
{
    const HeldCase *held = bench().current();
    return held ? held->content.id : RequestId{};
}

int Hands::firstFreeSlot()
{
    const std::vector<Slot> &slots = bench().draft().slots;
    for (size_t i = 0; i < slots.size(); ++i) {
        if (isFree(slots[i]))
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace vigie::scenario
