// What of the client's information a decision would give to whom (Q9), said before it is decided.
#pragma once

#include "models/workbench/workbench.h"

#include <QFrame>

class QCheckBox;
class QGridLayout;
class QPushButton;

namespace vigie::ui {

class TextLabel;

/// "the client's phone number → B", one string an item that is shared, in the order of the case.
[[nodiscard]] QStringList sharingWords(const Case &request, const std::vector<Share> &sharing);

/// The sentence beside the decision bar, with the way to change it.
class SharingPreview : public QWidget
{
    Q_OBJECT

public:
    explicit SharingPreview(QWidget *parent = nullptr);

    /// `reaches`: the decision that Enter makes goes to participants at all.
    void setSharing(const Case &request, const std::vector<Share> &sharing, bool reaches);
    void setReadOnly(bool readOnly);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void changeWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();

    TextLabel *m_words;
    TextLabel *m_nothingElse;
    QPushButton *m_change;
    QStringList m_items;
    bool m_canChange = false;
    bool m_reaches = true;
    bool m_readOnly = false;
    Case m_case;
    std::vector<Share> m_sharing;
};

/// Items × recipients as boxes to tick; only what the client designated can be ticked.
class SharingPanel : public QFrame
{
    Q_OBJECT

public:
    explicit SharingPanel(QWidget *parent = nullptr);

    void setCase(const Case &request);
    void setDraft(const Draft &draft);
    void focusFirst();

Q_SIGNALS:
    void shareChanged(const vigie::Share &share, bool shared);
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();

    TextLabel *m_title;
    QWidget *m_table = nullptr;
    QPushButton *m_close;
    Case m_case;
    Draft m_draft;
    std::vector<std::pair<Share, QCheckBox *>> m_boxes;
};

} // namespace vigie::ui
