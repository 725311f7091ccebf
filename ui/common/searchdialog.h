// A list over the window that letters narrow down: Up and Down go through it, Enter takes, Escape leaves.
#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace vigie::ui {

class SearchDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SearchDialog(QWidget *parent);

    /// Opens over the parent, with nothing typed.
    void open() override;

protected:
    /// Fills the empty list with what fits the words that were typed.
    virtual void fill(const QString &typed) = 0;
    /// The dialog is closed; the place that had the focus before gets it back.
    virtual void take(const QListWidgetItem &item) = 0;
    virtual void retranslate() = 0;

    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    [[nodiscard]] QLineEdit *search() const { return m_search; }
    [[nodiscard]] QListWidget *list() const { return m_list; }

private:
    void refill();
    void takeCurrent();

    QLineEdit *m_search;
    QListWidget *m_list;
};

/// Whether the letters of every word of `typed` are found in `text`, ignoring case and accents.
[[nodiscard]] bool matches(const QString &text, const QString &typed);

} // namespace vigie::ui
