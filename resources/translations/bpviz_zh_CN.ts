<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Answers</name>
    <message>
        <source>%n time(s)</source>
        <translation>%n 次</translation>
    </message>
    <message>
        <source>A linear output names no class, so no answer is right or wrong.</source>
        <translation>线性输出不表示类别，因此答案没有对错之分。</translation>
    </message>
    <message>
        <source>Never answered: {names}.</source>
        <translation>从未作为答案：{names}。</translation>
    </message>
    <message>
        <source>{share} are right: {right} of {all}.</source>
        <translation>{share} 正确：{right} / {all}。</translation>
    </message>
    <message>
        <source>{truth} was never taken for {answer}</source>
        <translation>{truth} 从未被当成 {answer}</translation>
    </message>
    <message>
        <source>{truth} was read as {answer}: {times}</source>
        <translation>{truth} 被识别为 {answer}：{times}</translation>
    </message>
    <message>
        <source>{truth} was recognised: {right} of {all} ({share})</source>
        <translation>{truth} 被正确识别：{right} / {all}（{share}）</translation>
    </message>
    <message>
        <source>{truth} was taken for {answer}: {times}</source>
        <translation>{truth} 被当成 {answer}：{times}</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Larger than this, the panels would not fit on the screen.</source>
        <translation>再放大，屏幕就容纳不下各面板了。</translation>
    </message>
    <message>
        <source>Something went wrong inside bpviz ({what}). Nothing is lost; you can go on. The details are in the log, {log}.</source>
        <translation>bpviz 内部出了问题（{what}）。没有丢失任何内容，可以继续使用。详情见日志 {log}。</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>关闭这条消息</translation>
    </message>
</context>
<context>
    <name>BuildView</name>
    <message>
        <source>All neurons of a layer share one bias; its gradient is the sum of theirs.</source>
        <translation>一层的所有神经元共用一个偏置；它的梯度是各神经元梯度之和。</translation>
    </message>
    <message>
        <source>Biases</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>Biases keep their values: no update changes them.</source>
        <translation>偏置的值不变：更新不会改变它们。</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>Every neuron has a bias of its own.</source>
        <translation>每个神经元有自己的偏置。</translation>
    </message>
    <message>
        <source>Hidden activation</source>
        <translation>隐藏层激活函数</translation>
    </message>
    <message>
        <source>Input {number}</source>
        <translation>输入 {number}</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>各层</translation>
    </message>
    <message>
        <source>Output activation</source>
        <translation>输出层激活函数</translation>
    </message>
    <message>
        <source>Pause first: the net cannot be changed while it trains.</source>
        <translation>请先暂停：训练时不能更改网络。</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Target of output {number}</source>
        <translation>输出 {number} 的目标值</translation>
    </message>
    <message>
        <source>The data set gives this number. Choose rows of it, or paste your own, to change it.</source>
        <translation>这个数由数据集决定。要更改它，请选用数据集中的几行，或粘贴自己的数据。</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>leaky ReLU</source>
        <translation>带泄漏 ReLU</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>log-likelihood</source>
        <translation>对数似然</translation>
    </message>
    <message>
        <source>one a layer</source>
        <translation>每层一个</translation>
    </message>
    <message>
        <source>one a neuron</source>
        <translation>每个神经元一个</translation>
    </message>
    <message>
        <source>quadratic</source>
        <translation>二次</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>sigmoid</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>softmax</translation>
    </message>
    <message>
        <source>step (perceptron)</source>
        <translation>阶跃（感知器）</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
</context>
<context>
    <name>CellMenu</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>The selected rows, with all digits, as tab-separated text</source>
        <translation>选中的行：数值保留全部位数，以制表符分隔</translation>
    </message>
</context>
<context>
    <name>Center</name>
    <message>
        <source>Open one of the nets that come with bpviz</source>
        <translation>打开 bpviz 自带的一个网络</translation>
    </message>
    <message>
        <source>The net that is shown</source>
        <translation>当前显示的网络</translation>
    </message>
    <message>
        <source>What the network does with your drawing</source>
        <translation>网络怎样处理你写的数字</translation>
    </message>
</context>
<context>
    <name>ChainPage</name>
    <message>
        <source>Go to {step}</source>
        <translation>转到 {step}</translation>
    </message>
    <message>
        <source>Pause it, and stepping shows each factor here.</source>
        <translation>暂停后单步前进，这里会显示每一个因子。</translation>
    </message>
    <message>
        <source>Training is running</source>
        <translation>正在训练</translation>
    </message>
    <message>
        <source>Where does {value} come from?</source>
        <translation>{value} 是怎么来的？</translation>
    </message>
    <message numerus="yes">
        <source>… %n more</source>
        <translation>
            <numerusform>… 还有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChainView</name>
    <message>
        <source>A mini-batch makes one update: the mean of what its examples ask for.</source>
        <translation>一个小批量只做一次更新：取各个样本所要求的改变的平均。</translation>
    </message>
    <message>
        <source>A step against the slope makes the cost smaller, if it is small enough.</source>
        <translation>逆着斜率走一步会使代价变小，只要这一步足够小。</translation>
    </message>
    <message>
        <source>Adam remembers how large the slopes are, to take steps of a similar size.</source>
        <translation>Adam 记住斜率有多大，使每一步的大小相近。</translation>
    </message>
    <message>
        <source>Adam smooths the slopes: a single mini-batch cannot turn it around.</source>
        <translation>Adam 使斜率变得平滑：单独一个小批量无法让它掉头。</translation>
    </message>
    <message>
        <source>All that follows asks one thing: what makes this number smaller?</source>
        <translation>接下来的一切只问一件事：怎样使这个数变小？</translation>
    </message>
    <message>
        <source>Every input counts as much as the weight that it passes; the bias is added once.</source>
        <translation>每个输入按它经过的权重计入；偏置只加一次。</translation>
    </message>
    <message>
        <source>Every weight into {name} needs this number, so it is kept. Other texts call it δ.</source>
        <translation>通向{name}的每个权重都要用到它，所以存下来。别的教材称为 δ。</translation>
    </message>
    <message>
        <source>How far does {what} move in this update?</source>
        <translation>这次更新中 {what} 移动多远？</translation>
    </message>
    <message>
        <source>How fast does {cost} change as the weighted input of {name} changes?</source>
        <translation>{name}的加权输入变化时，{cost} 变化得有多快？</translation>
    </message>
    <message>
        <source>How fast does {cost} change as {what} changes, on average over the mini-batch?</source>
        <translation>对小批量取平均，{what} 变化时 {cost} 变化得有多快？</translation>
    </message>
    <message>
        <source>How fast does {cost} change as {what} changes?</source>
        <translation>{what} 变化时，{cost} 变化得有多快？</translation>
    </message>
    <message>
        <source>How large is the cost of this example?</source>
        <translation>这个样本的代价有多大？</translation>
    </message>
    <message>
        <source>How much does {name} add to the cost?</source>
        <translation>{name}使代价增加多少？</translation>
    </message>
    <message>
        <source>L1 penalty</source>
        <translation>L1 惩罚</translation>
    </message>
    <message>
        <source>L2 penalty</source>
        <translation>L2 惩罚</translation>
    </message>
    <message>
        <source>Momentum keeps a part of the last move, like a ball that rolls on.</source>
        <translation>动量保留上一次移动的一部分，像一个继续滚动的球。</translation>
    </message>
    <message>
        <source>The activation function turns the weighted input into what {name} passes on.</source>
        <translation>激活函数把加权输入变成{name}传下去的值。</translation>
    </message>
    <message>
        <source>The nearer an output is to its target, the smaller its share of the cost.</source>
        <translation>输出越接近目标值，它在代价中所占的份额就越小。</translation>
    </message>
    <message>
        <source>The penalty pulls every weight a little towards zero; biases are left alone.</source>
        <translation>惩罚项把每个权重往零拉近一点；偏置不受影响。</translation>
    </message>
    <message>
        <source>The same for {first}</source>
        <translation>{first} 也一样</translation>
    </message>
    <message>
        <source>The same for {first} and {last}</source>
        <translation>{first} 和 {last} 也一样</translation>
    </message>
    <message>
        <source>The same for {first} to {last}</source>
        <translation>{first} 到 {last} 也一样</translation>
    </message>
    <message>
        <source>The step, factor by factor</source>
        <translation>这一步的各个因子</translation>
    </message>
    <message>
        <source>This is the error δ of {name}. Every weight into {name} needs it, so it is kept.</source>
        <translation>这就是{name}的误差 δ。通向{name}的每个权重都要用到它，所以把它存下来。</translation>
    </message>
    <message>
        <source>This text numbers the weights in another order: what was {old} is now {new}.</source>
        <translation>这个教材对权重的编号顺序不同：原来的 {old} 现在是 {new}。</translation>
    </message>
    <message>
        <source>What is the activation of {name}?</source>
        <translation>{name}的激活值是多少？</translation>
    </message>
    <message>
        <source>What is the new value of {what}?</source>
        <translation>{what} 的新值是多少？</translation>
    </message>
    <message>
        <source>What is the running mean of the slopes for {what}?</source>
        <translation>{what} 的斜率的滑动平均是多少？</translation>
    </message>
    <message>
        <source>What is the running mean of the squared slopes for {what}?</source>
        <translation>{what} 的斜率平方的滑动平均是多少？</translation>
    </message>
    <message>
        <source>What is the weighted input of {name}?</source>
        <translation>{name}的加权输入是多少？</translation>
    </message>
    <message>
        <source>Which slope counts for {what} once the penalty is added?</source>
        <translation>加上惩罚项后，对 {what} 起作用的斜率是多少？</translation>
    </message>
    <message>
        <source>a sum over the {n} neurons that it feeds</source>
        <translation>对它所通向的 {n} 个神经元求和</translation>
    </message>
    <message>
        <source>all targets added up</source>
        <translation>所有目标值之和</translation>
    </message>
    <message>
        <source>as far as the target is 0</source>
        <translation>目标值为 0 的部分</translation>
    </message>
    <message>
        <source>as far as the target is 1</source>
        <translation>目标值为 1 的部分</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>bias {what}</source>
        <translation>偏置 {what}</translation>
    </message>
    <message>
        <source>bias {what} of the whole layer</source>
        <translation>整层共用的偏置 {what}</translation>
    </message>
    <message>
        <source>change</source>
        <translation>改变量</translation>
    </message>
    <message>
        <source>dropout at {name}</source>
        <translation>{name}处的随机失活</translation>
    </message>
    <message>
        <source>error of {name}</source>
        <translation>{name}的误差</translation>
    </message>
    <message>
        <source>example {n}</source>
        <translation>样本 {n}</translation>
    </message>
    <message>
        <source>from {name}</source>
        <translation>来自{name}</translation>
    </message>
    <message>
        <source>how strongly {start} acts on {end}</source>
        <translation>{start}对{end}的作用有多强</translation>
    </message>
    <message>
        <source>how the output of {name} follows this weighted input</source>
        <translation>{name}的输出怎样随这个加权输入变化</translation>
    </message>
    <message>
        <source>how {cost} follows the output of {name}</source>
        <translation>{cost} 怎样随{name}的输出变化</translation>
    </message>
    <message>
        <source>how {cost} follows the weighted input of {name}</source>
        <translation>{cost} 怎样随{name}的加权输入变化</translation>
    </message>
    <message>
        <source>input {name}</source>
        <translation>输入 {name}</translation>
    </message>
    <message>
        <source>input {n}</source>
        <translation>输入 {n}</translation>
    </message>
    <message>
        <source>its share of all the {n} outputs</source>
        <translation>它在全部 {n} 个输出中所占的份额</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>kept, and scaled up for those left out</source>
        <translation>保留，并放大以补偿失活的神经元</translation>
    </message>
    <message>
        <source>learning rate, taken downhill</source>
        <translation>学习率，朝下坡方向</translation>
    </message>
    <message>
        <source>left out of this pass</source>
        <translation>这一遍中失活</translation>
    </message>
    <message>
        <source>mean slope for {what}</source>
        <translation>对 {what} 的平均斜率</translation>
    </message>
    <message>
        <source>minus the logarithm of the output</source>
        <translation>输出的负对数</translation>
    </message>
    <message>
        <source>minus the logarithm of what the output lacks to 1</source>
        <translation>1 减输出，再取负对数</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>neuron {n}</source>
        <translation>神经元 {n}</translation>
    </message>
    <message>
        <source>neuron {n} in layer {layer}</source>
        <translation>第 {layer} 层第 {n} 个神经元</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新的</translation>
    </message>
    <message>
        <source>old value</source>
        <translation>旧值</translation>
    </message>
    <message>
        <source>once more: the square</source>
        <translation>再乘一次：成为平方</translation>
    </message>
    <message>
        <source>one half</source>
        <translation>二分之一</translation>
    </message>
    <message>
        <source>one minus the target</source>
        <translation>1 减目标值</translation>
    </message>
    <message>
        <source>one, the input of every bias</source>
        <translation>1，每个偏置的输入</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>output minus target</source>
        <translation>输出减目标值</translation>
    </message>
    <message>
        <source>output of {name}</source>
        <translation>{name}的输出</translation>
    </message>
    <message>
        <source>passed on unchanged</source>
        <translation>原样传下去</translation>
    </message>
    <message>
        <source>running mean of the slopes</source>
        <translation>斜率的滑动平均</translation>
    </message>
    <message>
        <source>running mean of the squares</source>
        <translation>平方的滑动平均</translation>
    </message>
    <message>
        <source>sign of {what}</source>
        <translation>{what} 的符号</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>斜率</translation>
    </message>
    <message>
        <source>slope at {name}</source>
        <translation>{name}处的斜率</translation>
    </message>
    <message>
        <source>slope for {what}</source>
        <translation>对 {what} 的斜率</translation>
    </message>
    <message>
        <source>slope for {what} in example {n}</source>
        <translation>样本 {n} 中对 {what} 的斜率</translation>
    </message>
    <message>
        <source>slope for {what}, with its penalty</source>
        <translation>对 {what} 的斜率，含惩罚项</translation>
    </message>
    <message>
        <source>so that no 2 is left in the slope</source>
        <translation>使斜率中不留下因数 2</translation>
    </message>
    <message>
        <source>step size, by the size of the slopes</source>
        <translation>步长，按斜率的大小调整</translation>
    </message>
    <message>
        <source>strength of the L1 penalty</source>
        <translation>L1 惩罚的强度</translation>
    </message>
    <message>
        <source>strength of the L2 penalty</source>
        <translation>L2 惩罚的强度</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>target minus output</source>
        <translation>目标值减输出</translation>
    </message>
    <message>
        <source>target of {name}</source>
        <translation>{name}的目标值</translation>
    </message>
    <message>
        <source>target of {name}, taken off</source>
        <translation>减去{name}的目标值</translation>
    </message>
    <message>
        <source>the last move of {what}</source>
        <translation>{what} 上一次的移动</translation>
    </message>
    <message>
        <source>the move of {what}</source>
        <translation>{what} 的移动</translation>
    </message>
    <message>
        <source>the same everywhere</source>
        <translation>处处相同</translation>
    </message>
    <message>
        <source>the share of one example</source>
        <translation>一个样本所占的份额</translation>
    </message>
    <message>
        <source>the slope, squared</source>
        <translation>斜率的平方</translation>
    </message>
    <message>
        <source>through {name}</source>
        <translation>经过{name}</translation>
    </message>
    <message>
        <source>weight from {start} to {end}</source>
        <translation>从{start}到{end}的权重</translation>
    </message>
    <message>
        <source>what is kept of the mean</source>
        <translation>平均值中保留的部分</translation>
    </message>
    <message>
        <source>what the new slope counts</source>
        <translation>新斜率所占的比重</translation>
    </message>
    <message>
        <source>what the new square counts</source>
        <translation>新的平方所占的比重</translation>
    </message>
    <message>
        <source>what {name} adds to the cost</source>
        <translation>{name}使代价增加的部分</translation>
    </message>
    <message>
        <source>what {name} makes of its weighted input</source>
        <translation>{name}由加权输入得到的值</translation>
    </message>
    <message>
        <source>what {what} is multiplied with</source>
        <translation>与 {what} 相乘的数</translation>
    </message>
    <message>
        <source>{cost} {before} → {after}: the cost fell by {change}.</source>
        <translation>{cost} {before} → {after}：代价下降了 {change}。</translation>
    </message>
    <message>
        <source>{cost} {before} → {after}: the cost rose by {change}. The step was too large.</source>
        <translation>{cost} {before} → {after}：代价上升了 {change}。这一步太大了。</translation>
    </message>
    <message>
        <source>{cost} {before} → {after}: the cost stayed what it was.</source>
        <translation>{cost} {before} → {after}：代价没有变化。</translation>
    </message>
    <message>
        <source>{what} as it is</source>
        <translation>{what} 本身</translation>
    </message>
    <message>
        <source>{what} changes only in the update, after all gradients are known: until then the old weights stay in use.</source>
        <translation>{what} 要等所有梯度算出之后，更新时才改变；在那之前仍用旧的权重。</translation>
    </message>
    <message>
        <source>{what} is added as it is</source>
        <translation>{what} 直接加上</translation>
    </message>
    <message>
        <source>{what} is frozen: it stays what it is.</source>
        <translation>{what} 被冻结：它保持不变。</translation>
    </message>
    <message>
        <source>{what} is frozen: its slope is shown, but no update uses it.</source>
        <translation>{what} 被冻结：这里显示它的斜率，但更新时不会用到。</translation>
    </message>
    <message>
        <source>{what} until now</source>
        <translation>更新前的 {what}</translation>
    </message>
    <message>
        <source>← Back to {step}</source>
        <translation>← 返回 {step}</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Go to that step</source>
        <translation>转到那一步</translation>
    </message>
</context>
<context>
    <name>CheckView</name>
    <message>
        <source>A nudge of {what} does not reach {cost}: a factor on the way is 0.</source>
        <translation>{what} 的微扰传不到 {cost}：途中有一个因子是 0。</translation>
    </message>
    <message>
        <source>A question to the network has no target, so there is no cost to follow.</source>
        <translation>向网络提问时没有目标值，因此没有可以追踪的代价。</translation>
    </message>
    <message>
        <source>At {value} the cost is {here}; the tangent has the slope {slope}.</source>
        <translation>在 {value} 处代价是 {here}；切线的斜率是 {slope}。</translation>
    </message>
    <message>
        <source>Backpropagation</source>
        <translation>反向传播</translation>
    </message>
    <message>
        <source>Backpropagation has not come to {slope} yet. Once it has been computed, it is compared here with the slope that a nudge finds.</source>
        <translation>反向传播还没有算到 {slope}。算出之后，这里会把它与微扰求得的斜率相比较。</translation>
    </message>
    <message>
        <source>Check against a finite difference</source>
        <translation>用有限差分核对</translation>
    </message>
    <message>
        <source>Choose a weight, a bias or a neuron in the diagram or here, and it is nudged.</source>
        <translation>在图中或在这里选择权重、偏置或神经元，就会对它施加微扰。</translation>
    </message>
    <message>
        <source>Choose a weight, a bias or a neuron in the diagram, and it is nudged here.</source>
        <translation>在图中选择权重、偏置或神经元，这里就会对它施加微扰。</translation>
    </message>
    <message>
        <source>Does backpropagation agree with a nudge of {what}?</source>
        <translation>反向传播与 {what} 的微扰一致吗？</translation>
    </message>
    <message>
        <source>Does backpropagation agree with a nudge?</source>
        <translation>反向传播与微扰一致吗？</translation>
    </message>
    <message>
        <source>Finite difference</source>
        <translation>有限差分</translation>
    </message>
    <message>
        <source>How far the cost curve leaves its tangent within ε</source>
        <translation>在 ε 范围内代价曲线偏离切线多远</translation>
    </message>
    <message>
        <source>Pause it, and any weight can be checked here.</source>
        <translation>暂停后，可以在这里核对任何权重。</translation>
    </message>
    <message>
        <source>Relative error</source>
        <translation>相对误差</translation>
    </message>
    <message>
        <source>Relative error against ε</source>
        <translation>相对误差随 ε 的变化</translation>
    </message>
    <message>
        <source>Relative error for every ε</source>
        <translation>各个 ε 下的相对误差</translation>
    </message>
    <message>
        <source>Rounding takes over below {eps}.</source>
        <translation>ε 小于 {eps} 时舍入占主导。</translation>
    </message>
    <message>
        <source>So small a nudge hardly changes {cost}: most of the difference is rounding.</source>
        <translation>微扰太小，{cost} 几乎不变：差别大多来自舍入。</translation>
    </message>
    <message>
        <source>The cost curve with tangent and secant</source>
        <translation>代价曲线与切线、割线</translation>
    </message>
    <message>
        <source>The network computes in float32, with about 7 digits; the nudge in float64. What is left is the rounding of backpropagation.</source>
        <translation>网络用 float32 计算，约有 7 位数字；微扰用 float64。剩下的差别是反向传播的舍入。</translation>
    </message>
    <message>
        <source>The nudge changes {cost} by less than its last digit: rounding leaves nothing of so small a slope.</source>
        <translation>微扰使 {cost} 的改变不到最后一位：这样小的斜率在舍入后什么也不剩。</translation>
    </message>
    <message>
        <source>The size of the nudge, ε</source>
        <translation>微扰的大小 ε</translation>
    </message>
    <message>
        <source>The step function is flat on both sides of its jump: its slope is 0, so no error comes back through it to {what}. A nudge changes {cost} not at all, or by a jump.</source>
        <translation>阶跃函数在跳变的两侧都是平的：斜率为 0，所以误差无法经过它传回 {what}。微扰要么完全不改变 {cost}，要么使它跳变。</translation>
    </message>
    <message>
        <source>The tangent laid flat</source>
        <translation>把切线放平</translation>
    </message>
    <message>
        <source>They agree in no digit.</source>
        <translation>没有一位数字一致。</translation>
    </message>
    <message>
        <source>They agree in one digit.</source>
        <translation>有 1 位数字一致。</translation>
    </message>
    <message>
        <source>They agree in {n} digits.</source>
        <translation>有 {n} 位数字一致。</translation>
    </message>
    <message>
        <source>They are equal.</source>
        <translation>两者相等。</translation>
    </message>
    <message>
        <source>Training is running</source>
        <translation>正在训练</translation>
    </message>
    <message>
        <source>What is left comes from the bend of the curve: a smaller ε helps.</source>
        <translation>剩下的差别来自曲线的弯曲：减小 ε 会更准。</translation>
    </message>
    <message>
        <source>What is nudged</source>
        <translation>对什么施加微扰</translation>
    </message>
    <message>
        <source>Within ε a neuron passes the corner of its function: the nudge sees both sides of it, backpropagation the one where it stands.</source>
        <translation>在 ε 范围内，有一个神经元越过了函数的拐角：微扰看到拐角的两侧，反向传播只看到它所在的一侧。</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>rounding takes over</source>
        <translation>舍入占主导</translation>
    </message>
    <message>
        <source>secant: the nudge</source>
        <translation>割线：微扰</translation>
    </message>
    <message>
        <source>tangent: backpropagation</source>
        <translation>切线：反向传播</translation>
    </message>
    <message>
        <source>the curve bends</source>
        <translation>曲线弯曲</translation>
    </message>
    <message>
        <source>{cost} as {what} changes</source>
        <translation>{cost} 随 {what} 的变化</translation>
    </message>
    <message>
        <source>{cost} is the cost of example {n} of {total}.</source>
        <translation>{cost} 是样本 {n} 的代价（共 {total} 个样本）。</translation>
    </message>
    <message>
        <source>{what} is nudged by ε for all neurons of its layer: they share it.</source>
        <translation>对整层的神经元把 {what} 改变 ε：它们共用这个偏置。</translation>
    </message>
    <message>
        <source>{what} is nudged by ε, all else stays as it is.</source>
        <translation>把 {what} 改变 ε，其余都不变。</translation>
    </message>
    <message>
        <source>{what} is nudged by ε. Its slope is true, but frozen biases are not updated.</source>
        <translation>把 {what} 改变 ε。它的斜率是真实的，但冻结的偏置不会更新。</translation>
    </message>
    <message>
        <source>{what} is nudged by ε: the slope is {slope}.</source>
        <translation>把 {what} 改变 ε：斜率就是 {slope}。</translation>
    </message>
    <message>
        <source>{what} is nudged by ε: the slope is δ, the error.</source>
        <translation>把 {what} 改变 ε：斜率就是误差 δ。</translation>
    </message>
    <message>
        <source>±ε lies inside the dot</source>
        <translation>±ε 在圆点之内</translation>
    </message>
    <message>
        <source>ε = {eps}</source>
        <translation>ε = {eps}</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>A share; 0.2 is 20 %</source>
        <translation>所占比例；0.2 即 20 %</translation>
    </message>
    <message>
        <source>Another seed, other splits</source>
        <translation>种子不同，划分就不同</translation>
    </message>
    <message>
        <source>Classes, or numbers to come close to</source>
        <translation>类别，或要逼近的数</translation>
    </message>
    <message>
        <source>Columns of numbers, made alike in size</source>
        <translation>使各列数值大小相近</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>It holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Leave out rows with missing values</source>
        <translation>略去有缺失值的行</translation>
    </message>
    <message>
        <source>One output for the two classes</source>
        <translation>两个类别共用一个输出</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>The column that is to be learnt</source>
        <translation>要学习的那一列</translation>
    </message>
    <message>
        <source>The first row holds the names</source>
        <translation>第一行是列名</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Words cannot be an input; only numbers can.</source>
        <translation>文字不能作为输入，只有数可以。</translation>
    </message>
</context>
<context>
    <name>CodePaper</name>
    <message>
        <source>Copy all, with the numbers</source>
        <translation>全部复制，含数值</translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation>复制这几行</translation>
    </message>
    <message>
        <source>The iteration as numpy</source>
        <translation>用 numpy 写出的这次迭代</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>A part of the last move is kept, and the gradient is taken off.</source>
        <translation>保留上一次移动的一部分，再减去梯度。</translation>
    </message>
    <message>
        <source>A shared bias collects the errors of its whole layer: {what} is their sum.</source>
        <translation>共用的偏置汇集整层的误差：{what} 是它们的和。</translation>
    </message>
    <message>
        <source>All terms added up: {what}.</source>
        <translation>把各项加起来：{what}。</translation>
    </message>
    <message>
        <source>Copies a program that runs: these lines, and before them all numbers of now.</source>
        <translation>复制一个能运行的程序：先是当前的全部数值，然后是这些代码。</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Error times activation, for all pairs of two layers at once (BP4); {what} is one entry.</source>
        <translation>误差乘激活值，两层之间的所有配对一次算出（BP4）；{what} 是其中一个元素。</translation>
    </message>
    <message>
        <source>Nothing has been computed yet.</source>
        <translation>还没有算出任何数值。</translation>
    </message>
    <message>
        <source>Only now all weights of a layer change; {what} is one entry.</source>
        <translation>到这时一层的全部权重才改变；{what} 是其中一个元素。</translation>
    </message>
    <message>
        <source>Only now the biases of a layer change; {what} is one of them.</source>
        <translation>到这时一层的偏置才改变；{what} 是其中之一。</translation>
    </message>
    <message>
        <source>Pause the training first: the numbers change too fast to be copied.</source>
        <translation>请先暂停训练：数值变化太快，无法复制。</translation>
    </message>
    <message>
        <source>The activation function of a whole layer at once; {what} is one entry.</source>
        <translation>激活函数一次作用于整层；{what} 是其中一个元素。</translation>
    </message>
    <message>
        <source>The errors go back through the weights that are still the old ones, then times the slope (BP2); {what} is one entry.</source>
        <translation>误差经过仍未更新的旧权重传回，再乘斜率（BP2）；{what} 是其中一个元素。</translation>
    </message>
    <message>
        <source>The errors of the output layer (BP1); {what} is one entry.</source>
        <translation>输出层的误差（BP1）；{what} 是其中一个元素。</translation>
    </message>
    <message>
        <source>The gradient of a bias is the error itself (BP3); {what} is one entry.</source>
        <translation>偏置的梯度就是误差本身（BP3）；{what} 是其中一个元素。</translation>
    </message>
    <message>
        <source>The iteration as numpy</source>
        <translation>用 numpy 写出的这次迭代</translation>
    </message>
    <message>
        <source>The matrix product adds up the examples; divided by their number it is the mean, {what} among the entries.</source>
        <translation>矩阵乘积把各个样本加起来；除以样本个数就是平均值，{what} 是其中一个元素。</translation>
    </message>
    <message>
        <source>The penalty is added to the gradient of every weight.</source>
        <translation>把惩罚项加到每个权重的梯度上。</translation>
    </message>
    <message>
        <source>The running mean of the gradients.</source>
        <translation>梯度的滑动平均。</translation>
    </message>
    <message>
        <source>The running mean of their squares.</source>
        <translation>梯度平方的滑动平均。</translation>
    </message>
    <message>
        <source>The same in numpy</source>
        <translation>用 numpy 写出同样的计算</translation>
    </message>
    <message>
        <source>The terms of each example added up, {what} among them, and then the mean over the examples.</source>
        <translation>先把每个样本的各项加起来（其中有 {what}），再对样本取平均。</translation>
    </message>
    <message>
        <source>The weighted inputs of a whole layer at once; {what} is one of them.</source>
        <translation>一次算出整层的加权输入；{what} 是其中之一。</translation>
    </message>
    <message>
        <source>Training runs these lines again and again. Pause it to follow them one at a time.</source>
        <translation>训练就是反复运行这些代码。暂停后可以逐行查看。</translation>
    </message>
    <message>
        <source>What each output adds to the cost; {what} is one entry.</source>
        <translation>每个输出使代价增加的部分；{what} 是其中一个元素。</translation>
    </message>
    <message>
        <source>Without a target there is no cost and no gradient, so these lines cannot run.</source>
        <translation>没有目标值就没有代价和梯度，因此这些代码无法运行。</translation>
    </message>
    <message>
        <source>{what} is frozen: its gradient is known, and no line uses it.</source>
        <translation>{what} 被冻结：它的梯度已知，但没有一行代码用到它。</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation>全部命令</translation>
    </message>
    <message>
        <source>Commands that match</source>
        <translation>匹配的命令</translation>
    </message>
    <message>
        <source>No command has these words in its name.</source>
        <translation>没有名称包含这些字词的命令。</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>想做什么？</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>. and ,</source>
        <translation>. 和 ,</translation>
    </message>
    <message>
        <source>0 to 9</source>
        <translation>0 到 9</translation>
    </message>
    <message>
        <source>About bpviz</source>
        <translation>关于 bpviz</translation>
    </message>
    <message>
        <source>Alt+1 to Alt+3</source>
        <translation>Alt+1 到 Alt+3</translation>
    </message>
    <message>
        <source>C, E, F</source>
        <translation>C、E、F</translation>
    </message>
    <message>
        <source>Change the settings</source>
        <translation>更改设置</translation>
    </message>
    <message>
        <source>Change what is selected; else the rate</source>
        <translation>修改选中的值；没有选中时修改学习率</translation>
    </message>
    <message>
        <source>Enter, F2</source>
        <translation>Enter、F2</translation>
    </message>
    <message>
        <source>In Draw: clear, eraser, large paper</source>
        <translation>手写：清空、橡皮、大画板</translation>
    </message>
    <message>
        <source>In Draw: leave out box, size, centre</source>
        <translation>手写：略去外框、缩放、居中</translation>
    </message>
    <message>
        <source>In Draw: say which digit it is</source>
        <translation>手写：告诉它这是哪个数字</translation>
    </message>
    <message>
        <source>In Explore: by 10 steps, by 100</source>
        <translation>探究：移动 10 步、100 步</translation>
    </message>
    <message>
        <source>Made again: {what}</source>
        <translation>已重做：{what}</translation>
    </message>
    <message>
        <source>New weights</source>
        <translation>换一组权重</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>重做：{what}</translation>
    </message>
    <message>
        <source>Shift, Ctrl with Left, Right</source>
        <translation>Shift、Ctrl 加左、右键</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>撤销：{what}</translation>
    </message>
    <message>
        <source>Walk through the weights around a neuron</source>
        <translation>逐个选择神经元周围的权重</translation>
    </message>
    <message>
        <source>bpviz makes backpropagation visible: every factor of the chain rule, forwards and backwards, computed by the engine that trains.</source>
        <translation>bpviz 让人看见反向传播：链式法则的每一个因子，前向与反向，全都由实际用来训练的引擎算出。</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Accuracy to reach, in %</source>
        <translation>要达到的准确率（%）</translation>
    </message>
    <message>
        <source>All did equally well.</source>
        <translation>各变体表现相同。</translation>
    </message>
    <message>
        <source>All start with the same weights and learn the same mini-batches.</source>
        <translation>全部从相同的权重开始，学习相同的小批量。</translation>
    </message>
    <message>
        <source>All start with the same weights; the mini-batches have other sizes.</source>
        <translation>全部从相同的权重开始；小批量的大小不同。</translation>
    </message>
    <message>
        <source>An accuracy is a number from 0 to 100 %.</source>
        <translation>准确率是 0 到 100 % 之间的数。</translation>
    </message>
    <message>
        <source>Best: {names}, with an accuracy of {value}.</source>
        <translation>最好：{names}，准确率 {value}。</translation>
    </message>
    <message>
        <source>Best: {names}.</source>
        <translation>最好：{names}。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Copy the table, or save it</source>
        <translation>复制或保存表格</translation>
    </message>
    <message>
        <source>Costs of unlike functions cannot be compared, so none is called the best.</source>
        <translation>不同代价函数的代价无法比较，因此不评最好。</translation>
    </message>
    <message>
        <source>Costs of unlike functions cannot be compared: look at the accuracy.</source>
        <translation>不同代价函数的代价无法比较：请看准确率。</translation>
    </message>
    <message>
        <source>Epochs are a whole number from 1 to {most}.</source>
        <translation>轮数是 1 到 {most} 的整数。</translation>
    </message>
    <message>
        <source>Epochs that each variant is trained</source>
        <translation>每个变体训练的轮数</translation>
    </message>
    <message>
        <source>Give at least two variants a value.</source>
        <translation>至少给两个变体填上值。</translation>
    </message>
    <message>
        <source>How much of the comparison is done</source>
        <translation>比较完成的比例</translation>
    </message>
    <message>
        <source>In what else the variants differ</source>
        <translation>各变体的另一处不同</translation>
    </message>
    <message>
        <source>In what the variants differ</source>
        <translation>各变体的不同之处</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Keep variant {place}</source>
        <translation>采用变体 {place}</translation>
    </message>
    <message>
        <source>L1 λ</source>
        <translation>L1 λ</translation>
    </message>
    <message>
        <source>L2 λ</source>
        <translation>L2 λ</translation>
    </message>
    <message>
        <source>Other first weights are compared here: they come from the same seed</source>
        <translation>这里比较的就是不同的初始权重：它们来自同一个种子</translation>
    </message>
    <message>
        <source>Other layers cannot start with the same weights: theirs come from the same seed</source>
        <translation>层不同，就无法从相同的权重开始：它们的权重来自同一个种子</translation>
    </message>
    <message>
        <source>Other seeds: other first weights, and another order of the examples</source>
        <translation>种子不同：初始权重不同，样本的顺序也不同</translation>
    </message>
    <message>
        <source>Save the table as CSV…</source>
        <translation>将表格保存为 CSV…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopped after {share}.</source>
        <translation>在 {share} 处停止。</translation>
    </message>
    <message>
        <source>Training… {share} are done.</source>
        <translation>训练中… 已完成 {share}。</translation>
    </message>
    <message>
        <source>Training… {share} are done. In the lead: {names}.</source>
        <translation>训练中… 已完成 {share}。领先：{names}。</translation>
    </message>
    <message>
        <source>Variant {place} has only one of its two values: give it both, or none.</source>
        <translation>变体 {place} 的两个值只填了一个：请都填上，或都留空。</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>biases</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>代价函数</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>发散</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>随机失活</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>epochs to</source>
        <translation>轮数至</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>first weights</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>隐藏层</translation>
    </message>
    <message>
        <source>mini-batch</source>
        <translation>小批量</translation>
    </message>
    <message>
        <source>momentum μ</source>
        <translation>动量 μ</translation>
    </message>
    <message>
        <source>no other</source>
        <translation>无其他</translation>
    </message>
    <message>
        <source>number type</source>
        <translation>数的类型</translation>
    </message>
    <message>
        <source>optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出函数</translation>
    </message>
    <message>
        <source>rate η</source>
        <translation>学习率 η</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>training
cost</source>
        <translation>训练
代价</translation>
    </message>
    <message>
        <source>validation
cost</source>
        <translation>验证
代价</translation>
    </message>
    <message>
        <source>{start}; the mini-batches are the same.</source>
        <translation>{start}；小批量相同。</translation>
    </message>
    <message>
        <source>{start}; the mini-batches differ.</source>
        <translation>{start}；小批量不同。</translation>
    </message>
</context>
<context>
    <name>CompareCommands</name>
    <message>
        <source>Save the comparison</source>
        <translation>保存比较结果</translation>
    </message>
    <message>
        <source>The comparison was stopped: now the run itself is trained.</source>
        <translation>比较已停止：现在训练的是运行本身。</translation>
    </message>
    <message>
        <source>This is the run now: {name}, as it was trained in the comparison. Undo returns to the run before.</source>
        <translation>现在的运行是：{name}，即比较中训练出的那个。撤销可回到之前的运行。</translation>
    </message>
    <message>
        <source>keep {name}</source>
        <translation>采用 {name}</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Go on with this variant: its network, its curve and its history</source>
        <translation>以这个变体继续：它的网络、曲线和历史</translation>
    </message>
    <message>
        <source>It can be kept when the comparison has ended</source>
        <translation>比较结束后才能采用</translation>
    </message>
    <message>
        <source>{field} of variant {place}</source>
        <translation>变体 {place} 的{field}</translation>
    </message>
</context>
<context>
    <name>ConfusionMatrix</name>
    <message>
        <source>answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>真实</translation>
    </message>
</context>
<context>
    <name>ConfusionView</name>
    <message>
        <source>Confusion matrix: truth by row, answer by column</source>
        <translation>混淆矩阵：行是真实类别，列是答案</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Collect</source>
        <translation>提取公因子</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>Everything is as the lab comes.</source>
        <translation>一切都是实验原来的设置。</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>从大到小</translation>
    </message>
    <message>
        <source>Next path (Down)</source>
        <translation>下一条路径（↓）</translation>
    </message>
    <message>
        <source>Previous path (Up)</source>
        <translation>上一条路径（↑）</translation>
    </message>
    <message>
        <source>Set everything as the lab comes, and begin at step 0.</source>
        <translation>全部恢复为实验原来的设置，从第 0 步开始。</translation>
    </message>
    <message>
        <source>Sizes are known once the gradient has been computed.</source>
        <translation>算出梯度之后才知道大小。</translation>
    </message>
    <message>
        <source>Take out what the paths share until the bracket is δ.</source>
        <translation>逐步提出各路径共有的因子，直到括号成为 δ。</translation>
    </message>
    <message>
        <source>The 100 paths before</source>
        <translation>上 100 条路径</translation>
    </message>
    <message>
        <source>The next 100 paths</source>
        <translation>下 100 条路径</translation>
    </message>
    <message>
        <source>The path with the largest product stands first.</source>
        <translation>乘积最大的路径排在最前。</translation>
    </message>
    <message>
        <source>“{text}” is no number. A number is written like 0.5, −2 or 1e-3.</source>
        <translation>“{text}”不是数。数的写法如 0.5、−2 或 1e-3。</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Copy LaTeX</source>
        <translation>复制 LaTeX</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>Copy {name} = {value}</source>
        <translation>复制 {name} = {value}</translation>
    </message>
    <message>
        <source>Select in the diagram</source>
        <translation>在图中选中</translation>
    </message>
</context>
<context>
    <name>CurvesView</name>
    <message>
        <source>A linear output names no class, so no answer is right or wrong.</source>
        <translation>线性输出不表示类别，因此答案没有对错之分。</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Accuracy: arrows move the crosshair, Enter goes there</source>
        <translation>准确率：方向键移动十字线，Enter 转到那里</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>Cost: arrows move the crosshair, Enter goes there</source>
        <translation>代价：方向键移动十字线，Enter 转到那里</translation>
    </message>
    <message>
        <source>Draw the cost in powers of ten, where small costs can be told apart</source>
        <translation>以 10 的幂为刻度画出代价，便于区分很小的代价</translation>
    </message>
    <message>
        <source>Measure the training data whole at the end of each epoch, all {n} examples, which takes longer; else the first {sample} are measured</source>
        <translation>每轮结束时在整个训练集（全部 {n} 个样本）上评估，这需要更长时间；否则只评估前 {sample} 个</translation>
    </message>
    <message>
        <source>Nothing was trained yet. After the first update its cost appears here.</source>
        <translation>还没有开始训练。第一次更新之后，这里会显示代价。</translation>
    </message>
    <message>
        <source>Show the whole run again, and follow it (or double-click a plot)</source>
        <translation>重新显示整个训练过程并跟随它（也可以双击曲线图）</translation>
    </message>
    <message>
        <source>The accuracy appears here after the first epoch.</source>
        <translation>第一轮结束后，这里会显示准确率。</translation>
    </message>
    <message>
        <source>after {x} updates</source>
        <translation>更新 {x} 次后</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>epoch {x}</source>
        <translation>第 {x} 轮</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>original run</source>
        <translation>原来的训练</translation>
    </message>
    <message>
        <source>other cost</source>
        <translation>另一种代价</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>training {value}</source>
        <translation>训练 {value}</translation>
    </message>
    <message>
        <source>updates made</source>
        <translation>更新次数</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>validation {value}</source>
        <translation>验证 {value}</translation>
    </message>
</context>
<context>
    <name>DataCommands</name>
    <message>
        <source>Loading {name}…</source>
        <translation>正在读取 {name}…</translation>
    </message>
    <message>
        <source>Open a table</source>
        <translation>打开表格</translation>
    </message>
    <message>
        <source>Restart with other settings</source>
        <translation>用新的设置重新开始</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt);; 所有文件 (*)</translation>
    </message>
    <message>
        <source>The folder with the four MNIST files</source>
        <translation>存放四个 MNIST 文件的文件夹</translation>
    </message>
    <message>
        <source>{folder} does not hold MNIST: it has no {files}.</source>
        <translation>{folder} 中没有 MNIST：缺少 {files}。</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>answer {answer}</source>
        <translation>答案 {answer}</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>truth {truth}</source>
        <translation>真实 {truth}</translation>
    </message>
</context>
<context>
    <name>DigitsView</name>
    <message>
        <source>Draw on it</source>
        <translation>在上面写</translation>
    </message>
    <message>
        <source>Draw on this example</source>
        <translation>在这个样本上写</translation>
    </message>
    <message>
        <source>Examples with their answers, wrong ones first</source>
        <translation>样本及其答案，错的排在前面</translation>
    </message>
    <message>
        <source>None: there is no such answer here.</source>
        <translation>没有：这里没有这样的答案。</translation>
    </message>
    <message>
        <source>Put this example on the paper in Draw, and change it with the pen.</source>
        <translation>把这个样本放到“手写”的纸上，用笔修改它。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>Step through this example</source>
        <translation>单步查看这个样本</translation>
    </message>
    <message>
        <source>Step through this example (Enter)</source>
        <translation>单步查看这个样本（Enter）</translation>
    </message>
</context>
<context>
    <name>DrawCommands</name>
    <message>
        <source>Digits</source>
        <translation>手写数字</translation>
    </message>
    <message>
        <source>Step through my drawing</source>
        <translation>单步走过我写的数字</translation>
    </message>
    <message>
        <source>Taken back: what was learnt from the drawing</source>
        <translation>已撤销：从这个手写数字学到的内容</translation>
    </message>
    <message>
        <source>The steps have ended early: the next one would have given weights that are no numbers. A lower rate, to be chosen in Train, goes further.</source>
        <translation>训练提前结束：再走一步，权重就不再是数了。在“训练”中选较小的学习率可以走得更远。</translation>
    </message>
    <message>
        <source>my drawing</source>
        <translation>我写的数字</translation>
    </message>
</context>
<context>
    <name>DrawPad</name>
    <message>
        <source>Draw with the mouse, a pen or a finger. C clears, E takes the eraser, Ctrl+Z takes back a stroke.</source>
        <translation>用鼠标、笔或手指书写。C 清空，E 换橡皮，Ctrl+Z 撤销一笔。</translation>
    </message>
    <message>
        <source>Paper to draw a digit on</source>
        <translation>写数字的纸</translation>
    </message>
</context>
<context>
    <name>DrawPanel</name>
    <message>
        <source>Step through this network, or train it on.</source>
        <translation>用这个网络单步计算，或继续训练它。</translation>
    </message>
    <message>
        <source>Use in Step and Train</source>
        <translation>用于“单步”和“训练”</translation>
    </message>
</context>
<context>
    <name>Drawing</name>
    <message>
        <source>Not by your network: it has {inputs} inputs; a picture of a digit has 784 (28×28) or 64 (8×8).</source>
        <translation>不用你的网络：它有 {inputs} 个输入；数字图像有 784 个（28×28）或 64 个（8×8）像素。</translation>
    </message>
    <message>
        <source>Not by your network: it has {outputs} outputs; ten digits need 10.</source>
        <translation>不用你的网络：它有 {outputs} 个输出；十个数字需要 10 个。</translation>
    </message>
    <message>
        <source>Read by a copy of the ready-trained model that has learnt your drawing</source>
        <translation>由现成模型的副本识别，它学过你写的数字</translation>
    </message>
    <message>
        <source>Read by the ready-trained model</source>
        <translation>由预先训练好的模型识别</translation>
    </message>
    <message>
        <source>Read by your network, as it is now</source>
        <translation>由你的网络按当前状态识别</translation>
    </message>
    <message>
        <source>{percent} % of the MNIST test images right</source>
        <translation>MNIST 测试图片识别正确率 {percent} %</translation>
    </message>
</context>
<context>
    <name>ExamplesPanel</name>
    <message>
        <source>Add a row</source>
        <translation>增加一行</translation>
    </message>
    <message>
        <source>All rows anew from the clipboard: inputs, then targets, as CSV or from a spreadsheet. Ctrl+V in the table puts it over the cells from the current one on.</source>
        <translation>用剪贴板的内容替换所有行：先输入，后目标值，可以来自 CSV 或电子表格。在表格中按 Ctrl+V，则从当前单元格起覆盖。</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Inputs and targets, a row an example</source>
        <translation>输入和目标值，每个样本一行</translation>
    </message>
    <message>
        <source>One row: inputs, then targets. Type on a number to change it.</source>
        <translation>共一行：先输入，后目标值。直接键入即可修改数值。</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>粘贴表格</translation>
    </message>
    <message>
        <source>Paste a table of examples</source>
        <translation>粘贴样本表格</translation>
    </message>
    <message>
        <source>Paste into the examples</source>
        <translation>粘贴到样本中</translation>
    </message>
    <message>
        <source>Remove row {row}</source>
        <translation>删除第 {row} 行</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>删除这一行</translation>
    </message>
    <message>
        <source>Remove {rows} rows</source>
        <translation>删除 {rows} 行</translation>
    </message>
    <message>
        <source>Row {row}, {name}: “{text}” is not a number. It stays {value}. Write a number such as 0.5, −2 or 1e-3.</source>
        <translation>第 {row} 行 {name}：“{text}”不是数。保留 {value}。请写成 0.5、−2 或 1e-3 这样的数。</translation>
    </message>
    <message>
        <source>The last row stays: a net needs at least one example.</source>
        <translation>最后一行不能删除：网络至少需要一个样本。</translation>
    </message>
    <message>
        <source>The mini-batch of this moment: {shown} of {rows} rows. Change a number, and these rows are all there is to learn from.</source>
        <translation>此刻的小批量：共 {rows} 行中的 {shown} 行。一旦修改数值，就只用这几行来学习。</translation>
    </message>
    <message>
        <source>The rows of the selected cells (Delete)</source>
        <translation>选中单元格所在的行（Delete）</translation>
    </message>
    <message>
        <source>{name} of row {row}: {value}</source>
        <translation>第 {row} 行的 {name}：{value}</translation>
    </message>
    <message>
        <source>{rows} rows, in mini-batches of {batch}.</source>
        <translation>共 {rows} 行，每个小批量 {batch} 行。</translation>
    </message>
    <message>
        <source>{rows} rows, together one mini-batch.</source>
        <translation>共 {rows} 行，合为一个小批量。</translation>
    </message>
</context>
<context>
    <name>ExploreView</name>
    <message>
        <source>Labs</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>the embedded 8×8 digits</source>
        <translation>自带的 8×8 数字</translation>
    </message>
    <message>
        <source>{about} In use: {digits}.</source>
        <translation>{about}现在使用：{digits}。</translation>
    </message>
</context>
<context>
    <name>FactorCard</name>
    <message>
        <source>Click: select it everywhere</source>
        <translation>单击：在各处选中它</translation>
    </message>
    <message>
        <source>Click: select it everywhere
Double click or Enter: go to the step that computed it</source>
        <translation>单击：在各处选中它
双击或按 Enter：转到算出它的那一步</translation>
    </message>
    <message>
        <source>↩ step</source>
        <translation>↩ 来源</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Drop one file at a time: the window shows one network.</source>
        <translation>请一次只拖入一个文件：窗口只显示一个网络。</translation>
    </message>
    <message>
        <source>No file was opened or saved yet</source>
        <translation>还没有打开或保存过文件</translation>
    </message>
    <message>
        <source>Open a model, a net or a table</source>
        <translation>打开模型、网络或表格</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>图片 (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>Save a picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>已保存为 {file}。</translation>
    </message>
    <message>
        <source>What bpviz opens (*.safetensors *.toml *.csv *.tsv *.txt)</source>
        <translation>bpviz 能打开的文件 (*.safetensors *.toml *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Which panel? Go into it with Tab or a click, then press {keys}.</source>
        <translation>要保存哪个面板？请用 Tab 键或点击进入该面板，再按 {keys}。</translation>
    </message>
    <message>
        <source>{file} cannot be opened here. bpviz opens files that end in {kinds}.</source>
        <translation>这里不能打开 {file}。bpviz 打开以 {kinds} 结尾的文件。</translation>
    </message>
    <message>
        <source>{file} is not there any more; it was taken off the recent files.</source>
        <translation>{file} 已经不在了；已从最近的文件中去掉。</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Truth {truth}, answer {answer}. Press to see all again.</source>
        <translation>真实 {truth}，答案 {answer}。按一下重新查看全部。</translation>
    </message>
    <message>
        <source>all {n}</source>
        <translation>全部 {n}</translation>
    </message>
    <message>
        <source>wrong {n}</source>
        <translation>错误 {n}</translation>
    </message>
    <message>
        <source>{truth} → {answer}</source>
        <translation>{truth} → {answer}</translation>
    </message>
</context>
<context>
    <name>FlowView</name>
    <message>
        <source>A question to the network has no target, so no error flows back.</source>
        <translation>向网络提问时没有目标值，因此没有误差传回来。</translation>
    </message>
    <message>
        <source>Errors and gradients by layer</source>
        <translation>各层的误差与梯度</translation>
    </message>
    <message>
        <source>Gradient by layer</source>
        <translation>各层的梯度</translation>
    </message>
    <message>
        <source>Show the size of the gradient: how fast the weights of a layer learn</source>
        <translation>显示梯度的大小：一层的权重学习得有多快</translation>
    </message>
    <message>
        <source>Show ‖δ‖: how strongly the cost answers to the weighted inputs of a layer</source>
        <translation>显示 ‖δ‖：一层的加权输入变化时，代价变化得有多强</translation>
    </message>
    <message>
        <source>The layers appear here once there is a network.</source>
        <translation>有了网络之后，这里会显示各层。</translation>
    </message>
    <message>
        <source>The whole mini-batch is measured here once its update begins.</source>
        <translation>开始更新后，这里会显示整个小批量的测量结果。</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>biases {size}</source>
        <translation>偏置 {size}</translation>
    </message>
    <message>
        <source>error δ</source>
        <translation>误差 δ</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>hidden layer</source>
        <translation>隐藏层</translation>
    </message>
    <message>
        <source>hidden layer {number}</source>
        <translation>第 {number} 个隐藏层</translation>
    </message>
    <message>
        <source>output layer</source>
        <translation>输出层</translation>
    </message>
    <message>
        <source>over time</source>
        <translation>随时间</translation>
    </message>
    <message>
        <source>size of the error δ</source>
        <translation>误差 δ 的大小</translation>
    </message>
    <message>
        <source>size of the gradient</source>
        <translation>梯度的大小</translation>
    </message>
    <message>
        <source>{layer}, after {updates} updates: {size}</source>
        <translation>{layer}，更新 {updates} 次后：{size}</translation>
    </message>
    <message>
        <source>{layer}: the error δ has the size {delta}, the gradient of the weights {grad_w} and that of the biases {grad_b}.</source>
        <translation>{layer}：误差 δ 的大小是 {delta}，权重的梯度是 {grad_w}，偏置的梯度是 {grad_b}。</translation>
    </message>
    <message>
        <source>{layer}: {share} of the activations lie between {low} and {high}.</source>
        <translation>{layer}：{share} 的激活值在 {low} 到 {high} 之间。</translation>
    </message>
    <message>
        <source>{off} of the neurons are off for every example of this mini-batch; {dead} have been off for 200 examples in a row and learn nothing.</source>
        <translation>{off} 的神经元对这个小批量的每个样本输出都是 0；{dead} 已连续 200 个样本输出 0，学不到任何东西。</translation>
    </message>
    <message>
        <source>{off} off · {dead} dead</source>
        <translation>{off} 关闭 · {dead} 死亡</translation>
    </message>
    <message>
        <source>{share} of the activations of this layer are at an end of their range, where the slope is nearly 0 and hardly any error passes.</source>
        <translation>这一层 {share} 的激活值在范围的一端，那里斜率几乎为 0，误差几乎传不过去。</translation>
    </message>
    <message>
        <source>{share} saturated</source>
        <translation>{share} 饱和</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Back to the same first weights (R)</source>
        <translation>回到同一组初始权重（R）</translation>
    </message>
    <message>
        <source>Begin again with other first weights, drawn with the next seed</source>
        <translation>用下一个随机种子抽取另一组初始权重，重新开始</translation>
    </message>
    <message>
        <source>New weights</source>
        <translation>换一组权重</translation>
    </message>
    <message>
        <source>No update was made yet: this is where it starts.</source>
        <translation>还没有更新过：这里就是起点。</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重新开始</translation>
    </message>
</context>
<context>
    <name>FormulaPage</name>
    <message>
        <source>Foretell each result before it is shown (H)</source>
        <translation>在每个结果显示之前先预测它（H）</translation>
    </message>
    <message>
        <source>Layer by layer</source>
        <translation>逐层</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Tell δ and gradients of one layer after the other, not all δ first (L)</source>
        <translation>逐层讲解 δ 和梯度，而不是先讲全部 δ（L）</translation>
    </message>
</context>
<context>
    <name>GoalRow</name>
    <message>
        <source>Goal, done: {goal}</source>
        <translation>目标，已完成：{goal}</translation>
    </message>
    <message>
        <source>Goal, not yet: {goal}</source>
        <translation>目标，未完成：{goal}</translation>
    </message>
</context>
<context>
    <name>GoalsBox</name>
    <message>
        <source>To do</source>
        <translation>要做的事</translation>
    </message>
</context>
<context>
    <name>Handle</name>
    <message>
        <source>Drag to move this panel</source>
        <translation>拖动可移动这个面板</translation>
    </message>
    <message>
        <source>Save a picture of this panel…</source>
        <translation>保存此面板的图片…</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%n digits</source>
        <translation>
            <numerusform>%n 位数字</numerusform>
        </translation>
    </message>
    <message>
        <source>All commands (Alt+M)</source>
        <translation>所有命令（Alt+M）</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>手写</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>探究</translation>
    </message>
    <message>
        <source>Hide or show the lessons (Ctrl+Shift+L)</source>
        <translation>隐藏或显示课（Ctrl+Shift+L）</translation>
    </message>
    <message>
        <source>How many digits numbers are shown with</source>
        <translation>数值显示几位数字</translation>
    </message>
    <message>
        <source>How quantities are written</source>
        <translation>各个量的记号</translation>
    </message>
    <message>
        <source>How values become colours</source>
        <translation>数值如何变成颜色</translation>
    </message>
    <message>
        <source>How values become colours (S): in proportion; logarithmic, so that small ones are seen beside large ones; or by layer, each with a range of its own</source>
        <translation>数值如何变成颜色 (S)：按比例；对数，让小的值在大的值旁边也看得见；或逐层，每层有自己的范围</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>Switch between English and Chinese</source>
        <translation>切换英文和中文</translation>
    </message>
    <message>
        <source>Switch between light, dark and projector colours</source>
        <translation>切换浅色、深色和投影配色</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>colours by layer</source>
        <translation>颜色：逐层</translation>
    </message>
    <message>
        <source>colours linear</source>
        <translation>颜色：线性</translation>
    </message>
    <message>
        <source>colours log</source>
        <translation>颜色：对数</translation>
    </message>
    <message>
        <source>notation net/out</source>
        <translation>记号 net/out</translation>
    </message>
    <message>
        <source>notation o/Err</source>
        <translation>记号 o/Err</translation>
    </message>
    <message>
        <source>notation z, a, δ</source>
        <translation>记号 z, a, δ</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>After an epoch and 300 updates it says here how it goes.</source>
        <translation>一轮并且更新 300 次之后，这里会说明训练的情况。</translation>
    </message>
    <message>
        <source>Again and again it turns round, and gets nowhere.</source>
        <translation>它一再掉头，毫无进展。</translation>
    </message>
    <message>
        <source>All neurons of the {layer} are alike.</source>
        <translation>{layer}的所有神经元都一样。</translation>
    </message>
    <message>
        <source>Be patient, or try another rate than {rate}, new weights, momentum or Adam.</source>
        <translation>再等一等，或试试不同于 {rate} 的学习率、换一组权重、动量或 Adam。</translation>
    </message>
    <message>
        <source>It began in the {layer}, after {updates} updates. The last state with finite numbers is kept.</source>
        <translation>从{layer}开始，在更新 {updates} 次之后。保留了数值都有限的最后状态。</translation>
    </message>
    <message>
        <source>It begins to overfit.</source>
        <translation>开始过拟合。</translation>
    </message>
    <message>
        <source>It is {factor} times that of the untrained network, and not falling.</source>
        <translation>它是未训练网络的 {factor} 倍，而且没有下降。</translation>
    </message>
    <message>
        <source>Looks healthy.</source>
        <translation>看起来正常。</translation>
    </message>
    <message>
        <source>Never answered: {names}.</source>
        <translation>从未作为答案：{names}。</translation>
    </message>
    <message>
        <source>No digit is left out; {accuracy} of the answers are right.</source>
        <translation>没有遗漏的数字；{accuracy} 的答案正确。</translation>
    </message>
    <message>
        <source>Nothing looks wrong in the costs and gradients.</source>
        <translation>代价和梯度看起来都没有问题。</translation>
    </message>
    <message>
        <source>Nothing looks wrong; {accuracy} of the answers are right.</source>
        <translation>看起来没有问题；{accuracy} 的答案正确。</translation>
    </message>
    <message>
        <source>Over the last {updates} updates it stayed at {cost}, within 2 %.</source>
        <translation>最近 {updates} 次更新中它停在 {cost}，变化不到 2 %。</translation>
    </message>
    <message>
        <source>So far, so good.</source>
        <translation>到目前为止一切正常。</translation>
    </message>
    <message>
        <source>Start again with a smaller rate than {rate} and scaled initial weights; at the output the cross-entropy cost helps.</source>
        <translation>请用小于 {rate} 的学习率和 N(0, 1/n) 初始权重重新开始；在输出层，交叉熵代价会有帮助。</translation>
    </message>
    <message>
        <source>Start again with a smaller rate than {rate}, or use leaky ReLU.</source>
        <translation>请用小于 {rate} 的学习率重新开始，或使用带泄漏 ReLU。</translation>
    </message>
    <message>
        <source>Start from random initial weights: scaled, xavier or he.</source>
        <translation>请从随机的初始权重开始：N(0, 1/n)、Xavier 或 He。</translation>
    </message>
    <message>
        <source>Stop earlier, or try more data, L2 regularisation, dropout or fewer neurons.</source>
        <translation>请提前停止，或试试更多数据、L2 正则化、随机失活或更少的神经元。</translation>
    </message>
    <message>
        <source>The cost grows.</source>
        <translation>代价在增大。</translation>
    </message>
    <message>
        <source>The cost is on a plateau.</source>
        <translation>代价停滞不前。</translation>
    </message>
    <message>
        <source>The cost jumps up and down.</source>
        <translation>代价忽上忽下。</translation>
    </message>
    <message>
        <source>The cost on validation data was lowest {epochs} epochs ago and rises; that on the training data still falls.</source>
        <translation>验证集上的代价在 {epochs} 轮之前最低，现在上升；训练集上的代价仍在下降。</translation>
    </message>
    <message>
        <source>The error δ of the first hidden layer is {ratio} of that of the output layer: it hardly learns.</source>
        <translation>第一个隐藏层的误差 δ 只有输出层的 {ratio}：它几乎学不到东西。</translation>
    </message>
    <message>
        <source>The gradient vanishes on its way back.</source>
        <translation>梯度在传回的途中消失。</translation>
    </message>
    <message>
        <source>The numbers grew beyond all bounds.</source>
        <translation>数值无限增大。</translation>
    </message>
    <message>
        <source>The {layer} is saturated.</source>
        <translation>{layer}饱和。</translation>
    </message>
    <message>
        <source>These ReLU neurons were off for 200 examples in a row. Their slope is 0, so they do not learn.</source>
        <translation>这些 ReLU 神经元已连续 200 个样本输出 0。它们的斜率是 0，因此不再学习。</translation>
    </message>
    <message>
        <source>Too early to tell.</source>
        <translation>现在判断还太早。</translation>
    </message>
    <message>
        <source>Train on; if it stays so, try new weights or the cross-entropy cost.</source>
        <translation>继续训练；如果仍是这样，试试换一组权重或交叉熵代价。</translation>
    </message>
    <message>
        <source>Try a rate well below {rate}, or smaller initial weights (scaled).</source>
        <translation>试试远小于 {rate} 的学习率，或更小的初始权重（N(0, 1/n)）。</translation>
    </message>
    <message>
        <source>Try a rate well below {rate}: each update goes too far.</source>
        <translation>试试远小于 {rate} 的学习率：每次更新都走得太远。</translation>
    </message>
    <message>
        <source>Try a smaller rate than {rate}, or larger mini-batches.</source>
        <translation>试试小于 {rate} 的学习率，或更大的小批量。</translation>
    </message>
    <message>
        <source>Try fewer layers, or ReLU with he, or tanh with xavier initial weights.</source>
        <translation>试试更少的层，或 ReLU 配 He 初始权重，或 tanh 配 Xavier 初始权重。</translation>
    </message>
    <message>
        <source>What to try</source>
        <translation>可以试试</translation>
    </message>
    <message>
        <source>When last measured, no picture was taken for such a digit.</source>
        <translation>上次测量时，没有图片被当成这样的数字。</translation>
    </message>
    <message>
        <source>When last measured, not one of the examples was taken for such a class.</source>
        <translation>上次测量时，没有样本被当成这样的类别。</translation>
    </message>
    <message>
        <source>With the same weights they get the same gradients, so {neurons} neurons do the work of one.</source>
        <translation>权重相同，得到的梯度也相同，所以 {neurons} 个神经元只起一个的作用。</translation>
    </message>
    <message>
        <source>every digit but {names}</source>
        <translation>除 {names} 以外的所有数字</translation>
    </message>
    <message>
        <source>hidden layer</source>
        <translation>隐藏层</translation>
    </message>
    <message>
        <source>hidden layer {number}</source>
        <translation>第 {number} 个隐藏层</translation>
    </message>
    <message>
        <source>output layer</source>
        <translation>输出层</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} 和 {last}</translation>
    </message>
    <message>
        <source>{share} of its activations are at an end of their range, where the slope is nearly 0: hardly any error passes.</source>
        <translation>它的激活值有 {share} 在范围的一端，那里斜率几乎为 0：误差几乎传不过去。</translation>
    </message>
    <message>
        <source>{share} of the {layer} is dead.</source>
        <translation>{layer}有 {share} 已死亡。</translation>
    </message>
</context>
<context>
    <name>HealthCard</name>
    <message>
        <source>Everything that was found in this run</source>
        <translation>这次训练中发现的全部问题</translation>
    </message>
    <message>
        <source>How the run goes</source>
        <translation>训练的情况</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>show less</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>LabBar</name>
    <message>
        <source>Steps of the lab</source>
        <translation>实验的各步</translation>
    </message>
    <message>
        <source>computing on to {goal}…</source>
        <translation>正在算到 {goal}……</translation>
    </message>
    <message>
        <source>epoch {step}</source>
        <translation>第 {step} 轮</translation>
    </message>
    <message>
        <source>epoch {step} of {last}</source>
        <translation>第 {step} 轮，共 {last} 轮</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>第 {step} 步</translation>
    </message>
    <message>
        <source>step {step} of {last}</source>
        <translation>第 {step} 步，共 {last} 步</translation>
    </message>
</context>
<context>
    <name>LabCommands</name>
    <message>
        <source>A lab is shown. In Step, Train and Draw this concerns the network.</source>
        <translation>正在显示实验。在“单步”“训练”和“手写”中，这一项才与网络有关。</translation>
    </message>
</context>
<context>
    <name>Labs</name>
    <message>
        <source>(x − 2)²</source>
        <translation>(x − 2)²</translation>
    </message>
    <message>
        <source>(x² − 1)² + y² + 0.3 x</source>
        <translation>(x² − 1)² + y² + 0.3 x</translation>
    </message>
    <message>
        <source>1000 of MNIST</source>
        <translation>MNIST 1000 个</translation>
    </message>
    <message>
        <source>200 of 8×8</source>
        <translation>8×8 数字 200 个</translation>
    </message>
    <message>
        <source>A deep network learns digits. From layer to layer δ is multiplied by weights and slopes.</source>
        <translation>一个很深的网络学习数字。从一层到另一层，δ 要乘上权重和斜率。</translation>
    </message>
    <message>
        <source>A small change of w1: how much does the output change?</source>
        <translation>w1 的小改变：输出会改变多少？</translation>
    </message>
    <message>
        <source>A small change, and the output flips by {change}: no slope can foretell that.</source>
        <translation>小小的改变，输出却翻转了 {change}：没有哪个斜率能预言它。</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>All four corners are answered as {gate} wants.</source>
        <translation>四个角都按 {gate} 的要求回答。</translation>
    </message>
    <message>
        <source>At each step x moves against the slope, by the rate times the slope.</source>
        <translation>每一步 x 都逆着斜率移动，移动学习率乘以斜率。</translation>
    </message>
    <message>
        <source>Badly wrong, and slow to learn</source>
        <translation>错得很多，却学得很慢</translation>
    </message>
    <message>
        <source>Below 0.5 at epoch {cross} with cross-entropy, {quadratic} with the quadratic cost.</source>
        <translation>低于 0.5：交叉熵在第 {cross} 轮，二次代价在第 {quadratic} 轮。</translation>
    </message>
    <message>
        <source>Between the 784 inputs and the 10 outputs</source>
        <translation>在 784 个输入和 10 个输出之间</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>C falls</source>
        <translation>C 下降</translation>
    </message>
    <message>
        <source>C grows</source>
        <translation>C 上升</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Each hidden layer adds what came in: a = f(z) + a of the layer before. The same network without them learns beside it.</source>
        <translation>每个隐藏层加上进来的值：a = f(z) + 前一层的 a。没有跳跃连接的同一个网络在旁边一起学习。</translation>
    </message>
    <message>
        <source>Each step sees one example drawn at random, whose gradient differs by so much from the mean: what a mini-batch of one does</source>
        <translation>每一步只看随机抽取的一个样本，它的梯度与平均值相差这么多：这就是大小为 1 的小批量所做的事</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>Examples that the gradient is a mean of</source>
        <translation>求平均梯度用的样本数</translation>
    </message>
    <message>
        <source>Few training digits and a network of 30 hidden neurons: it learns them by heart. What helps?</source>
        <translation>训练数字很少，网络有 30 个隐藏神经元：它把它们背了下来。什么办法有用？</translation>
    </message>
    <message>
        <source>First bias</source>
        <translation>初始偏置</translation>
    </message>
    <message>
        <source>First weight</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <source>First weights</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <source>From one layer to the one before, δ is multiplied by {factor} on average, without skips by {other}: it has a way past each layer.</source>
        <translation>从一层到前一层，δ 平均乘以 {factor}，没有跳跃连接时乘以 {other}：它有一条绕过每一层的路。</translation>
    </message>
    <message>
        <source>From one layer to the one before, δ is multiplied by {factor} on average: by weights of about {weight} times slopes f′ of about {slope}, from {n} neurons.</source>
        <translation>从一层到前一层，δ 平均乘以 {factor}：权重约 {weight}，乘以斜率 f′ 约 {slope}，来自 {n} 个神经元。</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>逻辑门</translation>
    </message>
    <message>
        <source>He: N(0, 2/n)</source>
        <translation>He：N(0, 2/n)</translation>
    </message>
    <message>
        <source>Healthy: δ of the first layer is {share} times that of the output.</source>
        <translation>健康：第一层的 δ 是输出层的 {share} 倍。</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>隐藏层数</translation>
    </message>
    <message>
        <source>Hidden neurons</source>
        <translation>隐藏神经元数</translation>
    </message>
    <message>
        <source>How easily it says yes; a threshold is −b</source>
        <translation>它有多容易说“是”；阈值就是 −b</translation>
    </message>
    <message>
        <source>How far a step goes for a slope of 1</source>
        <translation>斜率为 1 时一步走多远</translation>
    </message>
    <message>
        <source>How large the weights are before anything is learnt</source>
        <translation>开始学习之前权重有多大</translation>
    </message>
    <message>
        <source>How many digits are learnt: few enough to be learnt by heart, 1000 of MNIST or 200 of the 8×8 digits</source>
        <translation>学习多少个数字：少到可以背下来，MNIST 为 1000 个，8×8 数字为 200 个</translation>
    </message>
    <message>
        <source>How many hidden layers the network has</source>
        <translation>网络有多少个隐藏层</translation>
    </message>
    <message>
        <source>How many passes a gradient takes</source>
        <translation>求一次梯度要多少次传播</translation>
    </message>
    <message>
        <source>How much of the last step is made once more</source>
        <translation>上一步有多少再走一次</translation>
    </message>
    <message>
        <source>How much x1 counts</source>
        <translation>x1 有多重要</translation>
    </message>
    <message>
        <source>How much x2 counts</source>
        <translation>x2 有多重要</translation>
    </message>
    <message>
        <source>How strongly L1 or L2 pulls the weights towards 0</source>
        <translation>L1 或 L2 把权重往 0 拉的强度</translation>
    </message>
    <message>
        <source>In each hidden layer of the first network; each further one is twice as wide</source>
        <translation>第一个网络每个隐藏层的神经元数；以后每个网络宽一倍</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>It converges: it comes closer from one side, in smaller and smaller steps.</source>
        <translation>收敛：从一边靠近，步子越来越小。</translation>
    </message>
    <message>
        <source>It diverges: every step leads farther away. The rate is too high.</source>
        <translation>发散：每一步都离得更远。学习率太大。</translation>
    </message>
    <message>
        <source>It explodes: δ of the first layer is {share} times that of the output.</source>
        <translation>爆炸：第一层的 δ 是输出层的 {share} 倍。</translation>
    </message>
    <message>
        <source>It goes downhill, across the lines of equal height.</source>
        <translation>正在下坡，垂直穿过等高线。</translation>
    </message>
    <message>
        <source>It has arrived at a minimum.</source>
        <translation>已经到达一个极小值。</translation>
    </message>
    <message>
        <source>It has stopped: x would move by no more than {size}.</source>
        <translation>已经停下：x 的移动不会超过 {size}。</translation>
    </message>
    <message>
        <source>It is higher than where it began: the rate is too high for this slope.</source>
        <translation>现在比出发时还高：对这里的斜率来说学习率太大。</translation>
    </message>
    <message>
        <source>It is stuck: the gradient is 0 here, and yet this is no minimum.</source>
        <translation>卡住了：这里梯度为 0，却不是极小值。</translation>
    </message>
    <message>
        <source>It jumps from one side of the valley to the other: the rate is large for the steep direction and small for the flat one.</source>
        <translation>它在山谷两侧来回跳：对陡的方向来说学习率大，对平的方向来说学习率小。</translation>
    </message>
    <message>
        <source>It jumps straight there: η is exactly 1 divided by the curvature.</source>
        <translation>一步跳到：η 正好是 1 除以曲率。</translation>
    </message>
    <message>
        <source>It overfits: the test cost was lowest at epoch {epoch} and has risen since, while the training cost went on falling.</source>
        <translation>过拟合：测试代价在第 {epoch} 轮最低，此后上升，而训练代价继续下降。</translation>
    </message>
    <message>
        <source>It overshoots: it jumps across the lowest point, and still comes closer.</source>
        <translation>冲过头：越过最低点，但仍在靠近。</translation>
    </message>
    <message>
        <source>It still learns: {test} of the test digits are right, {train} of the training digits.</source>
        <translation>还在学习：测试数字 {test} 正确，训练数字 {train} 正确。</translation>
    </message>
    <message>
        <source>It stops when x would move by no more than this; 0: never</source>
        <translation>x 的移动不超过它时就停下；0 表示永不停下</translation>
    </message>
    <message>
        <source>It swings to and fro for ever, and comes no closer.</source>
        <translation>永远来回摆动，不再靠近。</translation>
    </message>
    <message>
        <source>It swings to and fro for ever: near the lowest point the slope of |x| is no smaller, so the step is not either.</source>
        <translation>永远来回摆动：在最低点附近 |x| 的斜率并不变小，所以步长也不变小。</translation>
    </message>
    <message>
        <source>It vanishes: of the output&apos;s δ only {share} is left in the first layer. The layers there hardly learn.</source>
        <translation>消失：到第一层时只剩输出层 δ 的 {share}。那里的层几乎学不到东西。</translation>
    </message>
    <message>
        <source>It wanders: single examples point elsewhere, on average the way is right.</source>
        <translation>它在游荡：单个样本指向别处，平均起来方向是对的。</translation>
    </message>
    <message>
        <source>It weighs two inputs, adds its bias, and puts the sum through its function.</source>
        <translation>它给两个输入加权，加上自己的偏置，再把和送进函数。</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>Learnt by heart</source>
        <translation>死记硬背</translation>
    </message>
    <message>
        <source>Measured here: all central differences, and one pass forward and back, of {batch} at once.</source>
        <translation>在本机测得：全部中心差分，以及一次前向加反向，{batch} 个样本一起算。</translation>
    </message>
    <message>
        <source>Measured here: one forward pass of {batch} at once, times 2 P, as all of them would take too long; and one pass forward and back.</source>
        <translation>在本机测得：{batch} 个样本一起做一次前向传播的时间乘以 2 P（全部做完太久）；以及一次前向加反向。</translation>
    </message>
    <message>
        <source>Mini-batch</source>
        <translation>小批量</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>N(0, 1)</source>
        <translation>N(0, 1)</translation>
    </message>
    <message>
        <source>NAND</source>
        <translation>与非</translation>
    </message>
    <message>
        <source>Neither is below 0.5 yet.</source>
        <translation>两者都还没有低于 0.5。</translation>
    </message>
    <message>
        <source>Neuron</source>
        <translation>神经元</translation>
    </message>
    <message>
        <source>Neurons in each hidden layer</source>
        <translation>每个隐藏层的神经元个数</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Nothing is learnt yet. Play, and watch both costs.</source>
        <translation>还什么都没学。请播放，并观察两个代价。</translation>
    </message>
    <message>
        <source>Nudge of w1</source>
        <translation>w1 的微扰</translation>
    </message>
    <message>
        <source>Nudging every weight needs a forward pass for each; backpropagation needs one forward and one back.</source>
        <translation>对每个权重施加微扰，每个都要一次前向传播；反向传播只要一次前向、一次反向。</translation>
    </message>
    <message>
        <source>Of both networks</source>
        <translation>两个网络的学习率</translation>
    </message>
    <message>
        <source>On this curve it converges for 0 &lt; η &lt; {bound}, which is 2 / curvature.</source>
        <translation>在这条曲线上，当 0 &lt; η &lt; {bound}（即 2 / 曲率）时收敛。</translation>
    </message>
    <message>
        <source>One neuron decides</source>
        <translation>一个神经元作决定</translation>
    </message>
    <message>
        <source>One neuron, input 1, target 0, learnt with two costs from the same start at the same rate.</source>
        <translation>一个神经元，输入 1，目标值 0；用两种代价、从同样的起点、以同样的学习率学习。</translation>
    </message>
    <message>
        <source>Or click into the plane</source>
        <translation>也可以在平面上点一下</translation>
    </message>
    <message>
        <source>Overfitting</source>
        <translation>过拟合</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>传播次数</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>办法</translation>
    </message>
    <message>
        <source>Skip connections</source>
        <translation>跳跃连接</translation>
    </message>
    <message>
        <source>Slow start</source>
        <translation>起步慢</translation>
    </message>
    <message>
        <source>Small change, small change: the slope foretells {linear}, and it is {change}.</source>
        <translation>小的改变带来小的改变：斜率预言 {linear}，实际是 {change}。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Stop when there was nothing better for 20 epochs, and keep the best</source>
        <translation>20 轮没有更好就停下，并保留最好的</translation>
    </message>
    <message>
        <source>Stopped: nothing better for 20 epochs. The best was epoch {epoch}: {test} right.</source>
        <translation>已停下：20 轮没有更好。最好的是第 {epoch} 轮：{test} 正确。</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>曲面</translation>
    </message>
    <message>
        <source>The activation function that is shown large</source>
        <translation>放大显示的激活函数</translation>
    </message>
    <message>
        <source>The ball has left the map.</source>
        <translation>小球已经离开地图。</translation>
    </message>
    <message>
        <source>The ball has left: x = {x}. There is nothing to see here.</source>
        <translation>小球已经离开：x = {x}。这里什么也看不到了。</translation>
    </message>
    <message>
        <source>The bias that both neurons begin with</source>
        <translation>两个神经元开始时的偏置</translation>
    </message>
    <message>
        <source>The compass shows what a step in each direction would do. C falls most against the gradient.</source>
        <translation>罗盘显示朝各个方向走一步会怎样。逆着梯度走，C 下降得最多。</translation>
    </message>
    <message>
        <source>The error on its way through many layers</source>
        <translation>误差穿过许多层的路</translation>
    </message>
    <message>
        <source>The function of all hidden neurons; outputs are sigmoids</source>
        <translation>所有隐藏神经元的激活函数；输出是 sigmoid</translation>
    </message>
    <message>
        <source>The function that the ball goes down</source>
        <translation>小球往下走的函数</translation>
    </message>
    <message>
        <source>The landscape that the ball goes down</source>
        <translation>小球往下走的地形</translation>
    </message>
    <message>
        <source>The line is where z = 0: there the neuron is undecided. b shifts it, w1 and w2 turn it.</source>
        <translation>直线是 z = 0 的地方：神经元在那里拿不定主意。b 平移它，w1 和 w2 转动它。</translation>
    </message>
    <message>
        <source>The nudge is not small any more: the slope foretells {linear}, but it is {change}.</source>
        <translation>这个微扰不再小了：斜率预言 {linear}，实际却是 {change}。</translation>
    </message>
    <message>
        <source>The numbers have grown beyond all bounds: there is nothing left to learn from.</source>
        <translation>数值已经大得没有边界：没有什么可学的了。</translation>
    </message>
    <message>
        <source>The output does not change at all: the function is flat here, and its slope is 0.</source>
        <translation>输出完全不变：函数在这里是平的，斜率为 0。</translation>
    </message>
    <message>
        <source>The output is {output}, it should be 0. With the quadratic cost w moves by {quadratic} now, with cross-entropy by {cross}.</source>
        <translation>输出是 {output}，应当是 0。用二次代价时 w 这一步移动 {quadratic}，用交叉熵时移动 {cross}。</translation>
    </message>
    <message>
        <source>The quadratic cost&apos;s slope has the factor σ′(z), {slope} here; with cross-entropy it cancels.</source>
        <translation>二次代价的斜率里有因子 σ′(z)，这里是 {slope}；用交叉熵时它被约掉了。</translation>
    </message>
    <message>
        <source>The same for both: only so can they be compared</source>
        <translation>两者相同：这样才能比较</translation>
    </message>
    <message>
        <source>The slope is 0 here, so it does not move: it does not know which way is down.</source>
        <translation>这里斜率为 0，所以它不动：它不知道哪边是下坡。</translation>
    </message>
    <message>
        <source>The slope is {slope}, so x will move by {change}: downhill is {way}.</source>
        <translation>斜率是 {slope}，所以 x 将移动 {change}：下坡{way}。</translation>
    </message>
    <message>
        <source>The weight that both neurons begin with</source>
        <translation>两个神经元开始时的权重</translation>
    </message>
    <message>
        <source>There is no minimum: the slope of x³ is positive on both sides of 0. To the right of 0 it creeps towards 0, to the left it falls for ever.</source>
        <translation>没有极小值：x³ 的斜率在 0 的两侧都为正。在 0 的右边它慢慢爬向 0，在左边它永远往下掉。</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>Two numbers now. The gradient points uphill, where it is steepest; we go against.</source>
        <translation>现在有两个数。梯度指向上坡最陡的方向；我们逆着它走。</translation>
    </message>
    <message>
        <source>Walk downhill on a curve</source>
        <translation>在曲线上往下坡走</translation>
    </message>
    <message>
        <source>Walk downhill on a surface</source>
        <translation>在曲面上往下坡走</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>What it should answer in the four corners</source>
        <translation>它在四个角上应当回答什么</translation>
    </message>
    <message>
        <source>What the second network does; the first one learns without a remedy</source>
        <translation>第二个网络用的办法；第一个网络什么办法也不用</translation>
    </message>
    <message>
        <source>Where the ball begins. A click on the map sets it too.</source>
        <translation>小球从哪里出发。也可以在地图上点一下。</translation>
    </message>
    <message>
        <source>Where the ball begins. A click on the picture sets it too.</source>
        <translation>小球从哪里出发。也可以在图上点一下。</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>With cross-entropy the output fell below 0.5 at epoch {cross}; the other one waits.</source>
        <translation>用交叉熵时输出在第 {cross} 轮低于 0.5；另一个还在等。</translation>
    </message>
    <message>
        <source>With scaled first weights the remedies hardly show: try it</source>
        <translation>初始权重缩放后，这些办法几乎看不出效果：试试看</translation>
    </message>
    <message>
        <source>With the quadratic cost the output fell below 0.5 at epoch {quadratic}.</source>
        <translation>用二次代价时输出在第 {quadratic} 轮低于 0.5。</translation>
    </message>
    <message>
        <source>With this momentum it converges for 0 &lt; η &lt; {bound}, which is 2 (1 + μ) / curvature.</source>
        <translation>用这个动量时，当 0 &lt; η &lt; {bound}（即 2 (1 + μ) / 曲率）时收敛。</translation>
    </message>
    <message>
        <source>a bowl: x² + y²</source>
        <translation>碗：x² + y²</translation>
    </message>
    <message>
        <source>a little wrong</source>
        <translation>错得不多</translation>
    </message>
    <message>
        <source>a long valley: x²/20 + y²</source>
        <translation>长谷：x²/20 + y²</translation>
    </message>
    <message>
        <source>a saddle: x² − y² + y⁴/4</source>
        <translation>鞍：x² − y² + y⁴/4</translation>
    </message>
    <message>
        <source>a step of {length} in every direction</source>
        <translation>朝各个方向走 {length} 的一步</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>backpropagation</source>
        <translation>反向传播</translation>
    </message>
    <message>
        <source>backpropagation: 2 m</source>
        <translation>反向传播：2 m</translation>
    </message>
    <message>
        <source>badly wrong</source>
        <translation>错得很多</translation>
    </message>
    <message>
        <source>below 0.5 at epoch, cross-entropy</source>
        <translation>低于 0.5 的轮次，交叉熵</translation>
    </message>
    <message>
        <source>below 0.5 at epoch, quadratic</source>
        <translation>低于 0.5 的轮次，二次代价</translation>
    </message>
    <message>
        <source>best epoch</source>
        <translation>最好的轮次</translation>
    </message>
    <message>
        <source>by the test accuracy</source>
        <translation>按测试准确率</translation>
    </message>
    <message>
        <source>by the test cost</source>
        <translation>按测试代价</translation>
    </message>
    <message>
        <source>central difference</source>
        <translation>中心差分</translation>
    </message>
    <message>
        <source>central: 2 P m</source>
        <translation>中心差分：2 P m</translation>
    </message>
    <message>
        <source>change</source>
        <translation>变化量</translation>
    </message>
    <message>
        <source>change of the output</source>
        <translation>输出的变化</translation>
    </message>
    <message>
        <source>corners right, of 4</source>
        <translation>四个角中正确的</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>dropout, 20 %</source>
        <translation>随机失活 (dropout)，20 %</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>explodes</source>
        <translation>爆炸</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>gradient of the first layer / of the last</source>
        <translation>第一层的梯度 / 最后一层的梯度</translation>
    </message>
    <message>
        <source>gradient, first</source>
        <translation>梯度，第一层</translation>
    </message>
    <message>
        <source>gradient, last</source>
        <translation>梯度，末层</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>hill: −f, f = 4 − (x − 1)²</source>
        <translation>山：−f，f = 4 − (x − 1)²</translation>
    </message>
    <message>
        <source>how many times as long</source>
        <translation>多少倍时间</translation>
    </message>
    <message>
        <source>layer {n}</source>
        <translation>第 {n} 层</translation>
    </message>
    <message>
        <source>length of the gradient</source>
        <translation>梯度的长度</translation>
    </message>
    <message>
        <source>linear estimate</source>
        <translation>线性估计</translation>
    </message>
    <message>
        <source>lowest test cost</source>
        <translation>最低测试代价</translation>
    </message>
    <message>
        <source>nearly a step</source>
        <translation>接近阶跃</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>没有办法</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>one-sided difference</source>
        <translation>单侧差分</translation>
    </message>
    <message>
        <source>one-sided: (P + 1) m</source>
        <translation>单侧差分：(P + 1) m</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>output, cross-entropy</source>
        <translation>输出，交叉熵</translation>
    </message>
    <message>
        <source>output, quadratic</source>
        <translation>输出，二次代价</translation>
    </message>
    <message>
        <source>passes for one gradient</source>
        <translation>求一次梯度的传播次数</translation>
    </message>
    <message>
        <source>quadratic cost</source>
        <translation>二次代价</translation>
    </message>
    <message>
        <source>remedy</source>
        <translation>办法</translation>
    </message>
    <message>
        <source>scaled: N(0, 1/n)</source>
        <translation>缩放：N(0, 1/n)</translation>
    </message>
    <message>
        <source>seconds for one gradient, measured here</source>
        <translation>求一次梯度的秒数，在本机测得</translation>
    </message>
    <message>
        <source>seconds, backpropagation</source>
        <translation>秒，反向传播</translation>
    </message>
    <message>
        <source>seconds, central</source>
        <translation>秒，中心差分</translation>
    </message>
    <message>
        <source>shifted copies</source>
        <translation>平移的副本</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>sigmoid</translation>
    </message>
    <message>
        <source>skips</source>
        <translation>跳跃</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>斜率</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>step (perceptron)</source>
        <translation>阶跃（感知器）</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation>测试准确率</translation>
    </message>
    <message>
        <source>test cost</source>
        <translation>测试代价</translation>
    </message>
    <message>
        <source>to the left</source>
        <translation>在左边</translation>
    </message>
    <message>
        <source>to the right</source>
        <translation>在右边</translation>
    </message>
    <message>
        <source>too large: N(0, 3²)</source>
        <translation>太大：N(0, 3²)</translation>
    </message>
    <message>
        <source>too small: a tenth of scaled</source>
        <translation>太小：缩放的十分之一</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>training accuracy</source>
        <translation>训练准确率</translation>
    </message>
    <message>
        <source>training cost</source>
        <translation>训练代价</translation>
    </message>
    <message>
        <source>two valleys: x⁴/4 − x²/2</source>
        <translation>两个谷：x⁴/4 − x²/2</translation>
    </message>
    <message>
        <source>vanishes</source>
        <translation>消失</translation>
    </message>
    <message>
        <source>weights and biases P</source>
        <translation>权重和偏置 P</translation>
    </message>
    <message>
        <source>with skips</source>
        <translation>带跳跃连接</translation>
    </message>
    <message>
        <source>without</source>
        <translation>没有跳跃</translation>
    </message>
    <message>
        <source>x³</source>
        <translation>x³</translation>
    </message>
    <message>
        <source>x⁴</source>
        <translation>x⁴</translation>
    </message>
    <message>
        <source>{cost} at epoch {epoch}</source>
        <translation>{cost}，第 {epoch} 轮</translation>
    </message>
    <message>
        <source>{remedy}, stopped by accuracy</source>
        <translation>{remedy}，按准确率提前停止</translation>
    </message>
    <message>
        <source>{remedy}, stopped by cost</source>
        <translation>{remedy}，按代价提前停止</translation>
    </message>
    <message>
        <source>{right} of 4 corners are answered as {gate} wants.</source>
        <translation>四个角中有 {right} 个按 {gate} 的要求回答。</translation>
    </message>
    <message>
        <source>{right} of 4 corners are right. XOR cannot be done: no straight line has the corners with a 1 on one side and those with a 0 on the other. It takes a second layer.</source>
        <translation>四个角中有 {right} 个正确。XOR 做不到：没有一条直线能让为 1 的角都在一侧，为 0 的角都在另一侧。需要第二层。</translation>
    </message>
    <message>
        <source>{sizes}: {parameters} weights and biases. Nudging them all takes {ratio} times as long as backpropagation.</source>
        <translation>{sizes}：{parameters} 个权重和偏置。对它们全部施加微扰所需的时间是反向传播的 {ratio} 倍。</translation>
    </message>
    <message>
        <source>{split}, {remedy}</source>
        <translation>{split}，{remedy}</translation>
    </message>
    <message>
        <source>|x|</source>
        <translation>|x|</translation>
    </message>
    <message>
        <source>δ</source>
        <translation>δ</translation>
    </message>
    <message>
        <source>δ without skips</source>
        <translation>δ，没有跳跃</translation>
    </message>
    <message>
        <source>δ, first / last layer</source>
        <translation>δ，首层 / 末层</translation>
    </message>
    <message>
        <source>∂C/∂w, cross-entropy</source>
        <translation>∂C/∂w，交叉熵</translation>
    </message>
    <message>
        <source>∂C/∂w, quadratic</source>
        <translation>∂C/∂w，二次代价</translation>
    </message>
</context>
<context>
    <name>LargePad</name>
    <message>
        <source>Back to the window (Esc)</source>
        <translation>回到窗口 (Esc)</translation>
    </message>
    <message>
        <source>Draw a digit</source>
        <translation>写一个数字</translation>
    </message>
</context>
<context>
    <name>LayersRow</name>
    <message>
        <source>A net has at most {layers} layers.</source>
        <translation>网络最多 {layers} 层。</translation>
    </message>
    <message>
        <source>Add a hidden layer</source>
        <translation>增加一个隐藏层</translation>
    </message>
    <message>
        <source>How many units this layer has</source>
        <translation>这一层有多少个单元</translation>
    </message>
    <message>
        <source>Remove the last hidden layer</source>
        <translation>删除最后一个隐藏层</translation>
    </message>
    <message>
        <source>There is no hidden layer to remove.</source>
        <translation>没有可以删除的隐藏层。</translation>
    </message>
    <message>
        <source>Units: {layer}</source>
        <translation>单元数：{layer}</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>隐藏层</translation>
    </message>
    <message>
        <source>hidden layers</source>
        <translation>隐藏层数</translation>
    </message>
    <message>
        <source>hidden {number}</source>
        <translation>隐藏层 {number}</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>输入层</translation>
    </message>
    <message>
        <source>outputs</source>
        <translation>输出层</translation>
    </message>
</context>
<context>
    <name>LessonCommands</name>
    <message>
        <source>A net of the lesson</source>
        <translation>课里的网络</translation>
    </message>
    <message>
        <source>Lessons (*.toml)</source>
        <translation>课 (*.toml)</translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation>打开课</translation>
    </message>
    <message>
        <source>Your own run is kept: “Back to my own run”, in the lesson, returns to it.</source>
        <translation>你自己的运行已保留：点课里的“回到我自己的运行”就能回去。</translation>
    </message>
</context>
<context>
    <name>LessonList</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未开始</translation>
    </message>
</context>
<context>
    <name>LessonsPanel</name>
    <message>
        <source>All lessons</source>
        <translation>所有课</translation>
    </message>
    <message>
        <source>Back to my own run</source>
        <translation>回到我自己的运行</translation>
    </message>
    <message>
        <source>Close this lesson; how far it is, is kept</source>
        <translation>关闭这一课；进度会保留</translation>
    </message>
    <message>
        <source>Fold the lessons (Ctrl+L)</source>
        <translation>折叠课（Ctrl+L）</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课</translation>
    </message>
    <message>
        <source>Open a lesson from a file</source>
        <translation>从文件打开课</translation>
    </message>
    <message>
        <source>Show the run that was there before a lesson</source>
        <translation>显示上课之前的运行</translation>
    </message>
</context>
<context>
    <name>LessonsPlace</name>
    <message>
        <source>Lessons</source>
        <translation>课</translation>
    </message>
</context>
<context>
    <name>MnistDialog</name>
    <message>
        <source>, else </source>
        <translation>，其次 </translation>
    </message>
    <message>
        <source>60,000 pictures to learn from and 10,000 to test on, collected by Y. LeCun and C. Cortes (CC BY-SA 3.0). They do not come with bpviz. Nothing is fetched before you press Download; later no network is needed.</source>
        <translation>60,000 张图片用于学习，10,000 张用于测试，由 Y. LeCun 和 C. Cortes 收集 (CC BY-SA 3.0)。bpviz 不附带这些图片。在按“下载”之前不会下载任何内容；下载之后不再需要网络。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Fetch what is missing of the four files</source>
        <translation>下载四个文件中还缺少的部分</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>How much of the download is done</source>
        <translation>下载完成了多少</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>存到</translation>
    </message>
    <message>
        <source>Looking what is there already…</source>
        <translation>正在查看已经有哪些文件…</translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>MNIST: 70,000 handwritten digits</source>
        <translation>MNIST：70,000 个手写数字</translation>
    </message>
    <message>
        <source>SHA-256 of every file, before it is kept</source>
        <translation>保存之前核对每个文件的 SHA-256</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>The download is running; Cancel stops it</source>
        <translation>正在下载；按“取消”可停止</translation>
    </message>
    <message>
        <source>The four files are on this computer already</source>
        <translation>四个文件已经在这台电脑上</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>{done} of {total} MB from {source}</source>
        <translation>{done} / {total} MB，来自 {source}</translation>
    </message>
    <message>
        <source>{size} MB in four files</source>
        <translation>{size} MB，共四个文件</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>剩余 {time}</translation>
    </message>
</context>
<context>
    <name>ModelCommands</name>
    <message>
        <source>Digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Loading {name}…</source>
        <translation>正在读取 {name}…</translation>
    </message>
    <message>
        <source>Save the model</source>
        <translation>保存模型</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>已保存为 {file}。</translation>
    </message>
    <message>
        <source>This model learnt MNIST, which is not on this computer yet. Download it or choose its folder; without it the model opens on other data that fit.</source>
        <translation>这个模型学的是 MNIST，而这台电脑上还没有它。请下载它或选择它的文件夹；没有它时，模型会在其他合适的数据上打开。</translation>
    </message>
    <message>
        <source>This model takes {inputs} inputs and gives {outputs} outputs. Choose data of that shape in Train first.</source>
        <translation>这个模型有 {inputs} 个输入和 {outputs} 个输出。请先在“训练”中选择这种形状的数据。</translation>
    </message>
    <message>
        <source>my drawing</source>
        <translation>我写的数字</translation>
    </message>
</context>
<context>
    <name>NetworkForm</name>
    <message>
        <source>Add and remove on the diagram</source>
        <translation>在图上增减</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Shows + and − at the layers of the diagram</source>
        <translation>在图中各层旁显示 + 和 −</translation>
    </message>
    <message>
        <source>This net has no hidden layer.</source>
        <translation>这个网络没有隐藏层。</translation>
    </message>
    <message>
        <source>{field}: {choice}</source>
        <translation>{field}：{choice}</translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>%n hidden</source>
        <translation>%n 个隐藏神经元</translation>
    </message>
    <message>
        <source>%n input(s)</source>
        <translation>%n 个输入</translation>
    </message>
    <message>
        <source>%n output(s)</source>
        <translation>%n 个输出</translation>
    </message>
    <message>
        <source>A layer has at least 1 unit.</source>
        <translation>每层至少 1 个单元。</translation>
    </message>
    <message>
        <source>A layer has at most {limit} units.</source>
        <translation>每层最多 {limit} 个单元。</translation>
    </message>
    <message>
        <source>A network has at most {limit} layers.</source>
        <translation>网络最多 {limit} 层。</translation>
    </message>
    <message>
        <source>A network has at most {limit} weights and biases.</source>
        <translation>网络最多 {limit} 个权重和偏置。</translation>
    </message>
    <message>
        <source>Add a hidden layer of 2 units after {layer}</source>
        <translation>在{layer}之后增加一个有 2 个单元的隐藏层</translation>
    </message>
    <message>
        <source>Add a unit to {layer}</source>
        <translation>给{layer}增加一个单元</translation>
    </message>
    <message>
        <source>Alt with the arrow keys walks the neurons; the full stop and the comma walk the weights and the bias of one. Enter changes the value of what is selected, of nothing the learning rate; Tab then goes on to the next value, Escape changes nothing.</source>
        <translation>按 Alt 加方向键在神经元之间移动；按句点和逗号在一个神经元的权重和偏置之间移动。按 Enter 修改选中的值，没有选中时修改学习率；再按 Tab 转到下一个值，按 Esc 则不作修改。</translation>
    </message>
    <message>
        <source>Bias {name}</source>
        <translation>偏置 {name}</translation>
    </message>
    <message>
        <source>Change {name} to {value}</source>
        <translation>把 {name} 改为 {value}</translation>
    </message>
    <message>
        <source>Cost of the example</source>
        <translation>这个样本的代价</translation>
    </message>
    <message>
        <source>D {error}  W weight  G gradient  U update</source>
        <translation>D {error}  W 权重  G 梯度  U 更新</translation>
    </message>
    <message>
        <source>Double-click to change it</source>
        <translation>双击可修改</translation>
    </message>
    <message>
        <source>Hidden neuron {name}</source>
        <translation>隐藏神经元 {name}</translation>
    </message>
    <message>
        <source>Input {name}</source>
        <translation>输入 {name}</translation>
    </message>
    <message>
        <source>Network {structure}, {kind}.</source>
        <translation>网络 {structure}，{kind}。</translation>
    </message>
    <message>
        <source>Output neuron {name}</source>
        <translation>输出神经元 {name}</translation>
    </message>
    <message>
        <source>Pause first: then it can be changed.</source>
        <translation>请先暂停，然后才能修改。</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Remove the last unit of {layer}</source>
        <translation>删除{layer}的最后一个单元</translation>
    </message>
    <message>
        <source>Remove {layer}</source>
        <translation>删除{layer}</translation>
    </message>
    <message>
        <source>Selected: {name}. {numbers}.</source>
        <translation>已选中：{name}。{numbers}。</translation>
    </message>
    <message>
        <source>This is the value before the update; the new one follows from it.</source>
        <translation>这是更新之前的值；新值由它得出。</translation>
    </message>
    <message>
        <source>Weight {name}, from {source} to {target}</source>
        <translation>权重 {name}，从 {source} 到 {target}</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>activation (left half)</source>
        <translation>激活值（左半）</translation>
    </message>
    <message>
        <source>beyond</source>
        <translation>超出范围</translation>
    </message>
    <message>
        <source>biases frozen</source>
        <translation>偏置冻结</translation>
    </message>
    <message>
        <source>by layer</source>
        <translation>逐层</translation>
    </message>
    <message>
        <source>change</source>
        <translation>改变量</translation>
    </message>
    <message>
        <source>cross-entropy cost</source>
        <translation>交叉熵代价</translation>
    </message>
    <message>
        <source>error {error}</source>
        <translation>误差 {error}</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>gradient (line)</source>
        <translation>梯度（连线）</translation>
    </message>
    <message>
        <source>hidden layer {number}</source>
        <translation>第 {number} 个隐藏层</translation>
    </message>
    <message>
        <source>leaky ReLU</source>
        <translation>带泄漏 ReLU</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>log-likelihood cost</source>
        <translation>对数似然代价</translation>
    </message>
    <message>
        <source>one bias a layer</source>
        <translation>每层一个偏置</translation>
    </message>
    <message>
        <source>quadratic cost</source>
        <translation>二次代价</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>sigmoid</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>softmax</translation>
    </message>
    <message>
        <source>step function</source>
        <translation>阶跃函数</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>the hidden layer</source>
        <translation>隐藏层</translation>
    </message>
    <message>
        <source>the inputs</source>
        <translation>输入层</translation>
    </message>
    <message>
        <source>the learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>the outputs</source>
        <translation>输出层</translation>
    </message>
    <message>
        <source>the target of {neuron}</source>
        <translation>{neuron} 的目标值</translation>
    </message>
    <message>
        <source>update (line)</source>
        <translation>更新（连线）</translation>
    </message>
    <message>
        <source>value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>weight (line)</source>
        <translation>权重（连线）</translation>
    </message>
    <message>
        <source>weighted input</source>
        <translation>加权输入</translation>
    </message>
    <message>
        <source>weights into {neuron}</source>
        <translation>通向 {neuron} 的权重</translation>
    </message>
    <message>
        <source>{error} (neuron)</source>
        <translation>{error}（神经元）</translation>
    </message>
    <message>
        <source>{error} (right half)</source>
        <translation>{error}（右半）</translation>
    </message>
    <message>
        <source>{hidden}, {output} outputs</source>
        <translation>{hidden}，输出层 {output}</translation>
    </message>
    <message>
        <source>⋮ {n} more</source>
        <translation>⋮ 还有 {n} 个</translation>
    </message>
</context>
<context>
    <name>NeuronDetail</name>
    <message>
        <source>for this example</source>
        <translation>这个样本</translation>
    </message>
    <message>
        <source>for this mini-batch</source>
        <translation>这个小批量</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>尚未计算</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重</translation>
    </message>
</context>
<context>
    <name>OutputBars</name>
    <message>
        <source>?</source>
        <translation>？</translation>
    </message>
    <message>
        <source>It reads</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>It reads {digit}, {sure}</source>
        <translation>识别为 {digit}，{sure}</translation>
    </message>
    <message>
        <source>The output for {digit}. Click it to see which pixels change it fastest.</source>
        <translation>{digit} 的输出。点击可查看哪些像素使它变化最快。</translation>
    </message>
    <message>
        <source>This does not look like a digit</source>
        <translation>这不像一个数字</translation>
    </message>
    <message>
        <source>Unsure:</source>
        <translation>不确定：</translation>
    </message>
    <message>
        <source>Unsure: {which}</source>
        <translation>不确定：{which}</translation>
    </message>
    <message>
        <source>What the network reads</source>
        <translation>网络的识别结果</translation>
    </message>
    <message>
        <source>next: {digit}, under 1 %</source>
        <translation>其次：{digit}，不到 1 %</translation>
    </message>
    <message>
        <source>next: {digit}, {share}</source>
        <translation>其次：{digit}，{share}</translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation>{first} 还是 {second}</translation>
    </message>
    <message>
        <source>{share} sure</source>
        <translation>把握 {share}</translation>
    </message>
    <message>
        <source>{which}?</source>
        <translation>{which}？</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
</context>
<context>
    <name>OwnDataDialog</name>
    <message>
        <source>1 input</source>
        <translation>1 个输入</translation>
    </message>
    <message>
        <source>2 classes in one output: {names}</source>
        <translation>一个输出区分 2 个类别：{names}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>It is not UTF-8: read as Latin-1, so look whether the letters are right.</source>
        <translation>它不是 UTF-8 编码，已按 Latin-1 读取，请看看文字是否正确。</translation>
    </message>
    <message>
        <source>Rows left out: {rows}.</source>
        <translation>略去的行数：{rows}。</translation>
    </message>
    <message>
        <source>The first rows of the table</source>
        <translation>表格的前几行</translation>
    </message>
    <message>
        <source>The first {rows} rows</source>
        <translation>前 {rows} 行</translation>
    </message>
    <message>
        <source>The same in every row, so of no use as input: {names}.</source>
        <translation>每一行都相同，作为输入没有用处：{names}。</translation>
    </message>
    <message>
        <source>The target is scaled too: what the network gives is not in its own units.</source>
        <translation>目标值也经过缩放：网络给出的数不是原来的单位。</translation>
    </message>
    <message>
        <source>Then the run begins again with this table</source>
        <translation>随后用这个表格重新开始训练</translation>
    </message>
    <message>
        <source>Use this table</source>
        <translation>使用这个表格</translation>
    </message>
    <message>
        <source>Your own table</source>
        <translation>自己的表格</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>classes to tell apart</source>
        <translation>要区分的类别</translation>
    </message>
    <message>
        <source>column {n}</source>
        <translation>第 {n} 列</translation>
    </message>
    <message>
        <source>commas between values</source>
        <translation>以逗号分隔</translation>
    </message>
    <message>
        <source>from 0 to 1</source>
        <translation>从 0 到 1</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>mean 0, deviation 1</source>
        <translation>均值 0，标准差 1</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>数</translation>
    </message>
    <message>
        <source>numbers to predict</source>
        <translation>要预测的数</translation>
    </message>
    <message>
        <source>one value a row</source>
        <translation>每行一个值</translation>
    </message>
    <message>
        <source>semicolons between values</source>
        <translation>以分号分隔</translation>
    </message>
    <message>
        <source>tabs between values</source>
        <translation>以制表符分隔</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>to predict {names}</source>
        <translation>预测 {names}</translation>
    </message>
    <message>
        <source>words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>{classes} classes: {names}</source>
        <translation>{classes} 个类别：{names}</translation>
    </message>
    <message>
        <source>{examples} examples, {inputs}, {targets}.</source>
        <translation>{examples} 个样本，{inputs}，{targets}。</translation>
    </message>
    <message>
        <source>{inputs} inputs</source>
        <translation>{inputs} 个输入</translation>
    </message>
    <message>
        <source>{rows} rows, {columns} columns, {separator}.</source>
        <translation>{rows} 行，{columns} 列，{separator}。</translation>
    </message>
    <message>
        <source>{train} to train, {validation} for validation, {test} for testing.</source>
        <translation>训练 {train} 个，验证 {validation} 个，测试 {test} 个。</translation>
    </message>
</context>
<context>
    <name>PadTools</name>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Draw a digit</source>
        <translation>写一个数字</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮</translation>
    </message>
    <message>
        <source>How thick the pen is, and which hand holds it. The network gets the same picture with every pen: it is made from the line that you draw.</source>
        <translation>笔的粗细，以及用哪只手写。无论哪种笔，网络得到的图像都一样：它由你写的线条生成。</translation>
    </message>
    <message>
        <source>Large paper</source>
        <translation>大画板</translation>
    </message>
    <message>
        <source>Left-handed: the paper on the right</source>
        <translation>左手书写：纸在右边</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>笔</translation>
    </message>
    <message>
        <source>Rub out instead of drawing (E).</source>
        <translation>擦除，而不是书写 (E)。</translation>
    </message>
    <message>
        <source>Take all ink away (C).</source>
        <translation>擦掉所有墨迹 (C)。</translation>
    </message>
    <message>
        <source>Take back the last stroke (Ctrl+Z).</source>
        <translation>撤销最后一笔 (Ctrl+Z)。</translation>
    </message>
    <message>
        <source>The paper alone, on the whole screen (F); Esc leaves it.</source>
        <translation>全屏只显示画板 (F)；按 Esc 退出。</translation>
    </message>
    <message>
        <source>The paper is empty.</source>
        <translation>纸上是空白的。</translation>
    </message>
    <message>
        <source>There is no stroke to take back.</source>
        <translation>没有可撤销的笔画。</translation>
    </message>
    <message>
        <source>Thick</source>
        <translation>粗</translation>
    </message>
    <message>
        <source>Thin</source>
        <translation>细</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>For the teacher</source>
        <translation>给教师</translation>
    </message>
    <message>
        <source>Give me a hint</source>
        <translation>给我一个提示</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Draw a digit here</source>
        <translation>在这里写一个数字</translation>
    </message>
</context>
<context>
    <name>PathsView</name>
    <message>
        <source>0, equal to the last digit</source>
        <translation>0，直到最后一位都相等</translation>
    </message>
    <message>
        <source>0: the path is cut</source>
        <translation>0：路径中断</translation>
    </message>
    <message>
        <source>A question to the network has no target, so no path carries an error back.</source>
        <translation>向网络提问时没有目标值，因此没有路径把误差传回来。</translation>
    </message>
    <message>
        <source>A single path: its product is the gradient.</source>
        <translation>只有一条路径：它的乘积就是梯度。</translation>
    </message>
    <message>
        <source>Along which paths does {what} reach {cost}?</source>
        <translation>{what} 沿哪些路径到达 {cost}？</translation>
    </message>
    <message>
        <source>Click a connection in the diagram, and all its paths to the cost are listed here.</source>
        <translation>单击图中的一条连线，这里会列出它到代价的所有路径。</translation>
    </message>
    <message>
        <source>Click a connection in the diagram, or choose one here, and all its paths to the cost are listed.</source>
        <translation>单击图中的一条连线，或在这里选择，就会列出它到代价的所有路径。</translation>
    </message>
    <message>
        <source>Factors of the path as bars</source>
        <translation>用条形表示路径的各个因子</translation>
    </message>
    <message>
        <source>How each factor changes the product</source>
        <translation>每个因子怎样改变乘积</translation>
    </message>
    <message>
        <source>Path {n}: how each factor changes the product</source>
        <translation>路径 {n}：每个因子怎样改变乘积</translation>
    </message>
    <message>
        <source>Paths that go on alike end in one δ:</source>
        <translation>后面走法相同的路径归入同一个 δ：</translation>
    </message>
    <message>
        <source>Paths to the cost</source>
        <translation>到代价的路径</translation>
    </message>
    <message>
        <source>Paths, one a row</source>
        <translation>各条路径，每行一条</translation>
    </message>
    <message>
        <source>Pause it, and all paths of a weight are listed here.</source>
        <translation>暂停后，这里会列出一个权重的所有路径。</translation>
    </message>
    <message>
        <source>The bracket is one derivative, called δ elsewhere:</source>
        <translation>括号就是一个导数，别的教材称它为 δ：</translation>
    </message>
    <message>
        <source>The bracket is δ:</source>
        <translation>括号就是 δ：</translation>
    </message>
    <message>
        <source>The numbers appear with the step that computes the gradient of {what}.</source>
        <translation>走到计算 {what} 的梯度那一步时，会显示各个数值。</translation>
    </message>
    <message>
        <source>The weight or bias whose paths are listed</source>
        <translation>列出哪个权重或偏置的路径</translation>
    </message>
    <message>
        <source>Training is running</source>
        <translation>正在训练</translation>
    </message>
    <message>
        <source>What all paths share is written once:</source>
        <translation>所有路径共有的因子只写一次：</translation>
    </message>
    <message>
        <source>Which weight or bias shall be followed?</source>
        <translation>要追踪哪个权重或偏置？</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>product</source>
        <translation>乘积</translation>
    </message>
    <message>
        <source>running sum</source>
        <translation>累计和</translation>
    </message>
    <message>
        <source>sum of the layer&apos;s δ</source>
        <translation>这一层的 δ 之和</translation>
    </message>
    <message>
        <source>sum of the {n} largest</source>
        <translation>最大的 {n} 条之和</translation>
    </message>
    <message>
        <source>sum over the paths</source>
        <translation>各路径之和</translation>
    </message>
    <message>
        <source>the other paths</source>
        <translation>其余路径</translation>
    </message>
    <message>
        <source>{first} to {last} of {n}</source>
        <translation>第 {first}–{last} 条，共 {n} 条</translation>
    </message>
    <message>
        <source>{n} paths, too many to list. The {m} of largest product appear once the gradient of {what} has been computed.</source>
        <translation>共 {n} 条路径，无法全部列出。算出 {what} 的梯度后，这里会列出乘积最大的 {m} 条。</translation>
    </message>
    <message>
        <source>{n} paths, too many to list. These are the {m} of largest product.</source>
        <translation>共 {n} 条路径，无法全部列出。这里是乘积最大的 {m} 条。</translation>
    </message>
    <message>
        <source>{n} paths. Along each the factors multiply; then the products add up.</source>
        <translation>共 {n} 条路径。沿每条路径把因子相乘，再把各个乘积相加。</translation>
    </message>
</context>
<context>
    <name>Pending</name>
    <message>
        <source>Begin a new run with these settings; undo returns</source>
        <translation>用这些设置重新开始；撤销可以返回</translation>
    </message>
    <message>
        <source>Changed: {fields}. The run begins again with that.</source>
        <translation>已更改：{fields}。将据此重新开始。</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Mend what is marked red first.</source>
        <translation>请先改正标红的地方。</translation>
    </message>
    <message>
        <source>Restart with these settings</source>
        <translation>用这些设置重新开始</translation>
    </message>
    <message>
        <source>What is marked red cannot work.</source>
        <translation>标红的设置行不通。</translation>
    </message>
</context>
<context>
    <name>PipelineStrip</name>
    <message>
        <source>What happens to the ink before the network sees it</source>
        <translation>笔迹在网络看到之前经过的处理</translation>
    </message>
</context>
<context>
    <name>PlayButton</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Play: step on by itself, by the unit and at the speed chosen</source>
        <translation>播放：按所选的单位和速度自动前进</translation>
    </message>
    <message>
        <source>Play: train, at the speed chosen</source>
        <translation>播放：按所选速度训练</translation>
    </message>
</context>
<context>
    <name>PredictBox</name>
    <message numerus="yes">
        <source>%n in a row</source>
        <translation>
            <numerusform>连对 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>0.1, +, −</source>
        <translation>0.1、+、−</translation>
    </message>
    <message>
        <source>A factor 2 off: where did the ½ of the cost go?</source>
        <translation>差了 2 倍：代价中的 ½ 到哪里去了？</translation>
    </message>
    <message>
        <source>A part of the sum is missing: {names}.</source>
        <translation>求和少了一部分：{names}。</translation>
    </message>
    <message>
        <source>A sign got lost in the sum, at {names}.</source>
        <translation>求和时{names}处丢了一个负号。</translation>
    </message>
    <message>
        <source>Adam still divides by the size of the slopes.</source>
        <translation>Adam 还要除以斜率的大小。</translation>
    </message>
    <message>
        <source>Dropout is missing: multiply by what it does here.</source>
        <translation>缺少随机失活：请乘上它在这里的作用。</translation>
    </message>
    <message>
        <source>Example {n} is missing in the sum.</source>
        <translation>求和中缺少样本 {n}。</translation>
    </message>
    <message>
        <source>How the cost follows {names} is missing: that factor comes first.</source>
        <translation>缺少“代价怎样随{names}变化”这个因子：它应在最前。</translation>
    </message>
    <message>
        <source>It is a mean: divide the sum by the number of examples, {n}.</source>
        <translation>这是平均值：把总和除以样本个数 {n}。</translation>
    </message>
    <message>
        <source>It is negative</source>
        <translation>它是负的</translation>
    </message>
    <message>
        <source>It is not 0, even if it is small.</source>
        <translation>它虽然可能很小，但不是 0。</translation>
    </message>
    <message>
        <source>It is positive</source>
        <translation>它是正的</translation>
    </message>
    <message>
        <source>It is {value}.</source>
        <translation>它是 {value}。</translation>
    </message>
    <message>
        <source>Neither: it is 0.</source>
        <translation>都不是：它是 0。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>No slope here: with this cost it cancels, and output minus target is left.</source>
        <translation>这里没有斜率：用这种代价时它被约去，只剩输出减目标值。</translation>
    </message>
    <message>
        <source>No, the sign is {sign}.</source>
        <translation>不对，符号是 {sign}。</translation>
    </message>
    <message>
        <source>Not this number, but its sign is right.</source>
        <translation>数值不对，但符号正确。</translation>
    </message>
    <message>
        <source>Not this number.</source>
        <translation>数值不对。</translation>
    </message>
    <message>
        <source>One path is missing: the one through {names}.</source>
        <translation>少了一条路径：经过{names}的那条。</translation>
    </message>
    <message>
        <source>Paths are missing: those through {names}.</source>
        <translation>少了几条路径：经过{names}的那几条。</translation>
    </message>
    <message>
        <source>Pause training, then you can predict its numbers.</source>
        <translation>请先暂停训练，然后才能预测数值。</translation>
    </message>
    <message>
        <source>Predict the number of this step</source>
        <translation>预测这一步的数值</translation>
    </message>
    <message>
        <source>Right as far as it goes: one figure more would tell.</source>
        <translation>到这一位为止是对的：再多写一位就能看出。</translation>
    </message>
    <message>
        <source>Right, it is 0.</source>
        <translation>正确，它是 0。</translation>
    </message>
    <message>
        <source>Right, the sign is {sign}.</source>
        <translation>正确，符号是 {sign}。</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>正确。</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>显示结果</translation>
    </message>
    <message>
        <source>Softmax shares 1 out: divide by the sum over all outputs.</source>
        <translation>softmax 把 1 分给各个输出：请除以对所有输出的总和。</translation>
    </message>
    <message>
        <source>That goes uphill: the step is taken off, against the slope.</source>
        <translation>这是往上坡走：这一步要减去，逆着斜率走。</translation>
    </message>
    <message>
        <source>That is example {n} alone; it is a mean over all.</source>
        <translation>这只是样本 {n} 的值；要的是所有样本的平均。</translation>
    </message>
    <message>
        <source>That is one step too far: the activation function comes next.</source>
        <translation>多走了一步：激活函数是下一步的事。</translation>
    </message>
    <message>
        <source>That is only the change: add it to the old value of {what}.</source>
        <translation>这只是改变量：请把它加到 {what} 的旧值上。</translation>
    </message>
    <message>
        <source>That is the logarithm to base 10; ln is meant.</source>
        <translation>这是以 10 为底的对数；这里指的是 ln。</translation>
    </message>
    <message>
        <source>That is the old value of {what}.</source>
        <translation>这是 {what} 的旧值。</translation>
    </message>
    <message>
        <source>That is the slope f′; the function f itself is asked for.</source>
        <translation>这是斜率 f′；这里问的是函数 f 本身。</translation>
    </message>
    <message>
        <source>That is the weighted input: the activation function is still to come.</source>
        <translation>这是加权输入：还要经过激活函数。</translation>
    </message>
    <message>
        <source>That is {symbol}.</source>
        <translation>这是 {symbol}。</translation>
    </message>
    <message>
        <source>That uses {what} after the update; old weights stay in use until the update.</source>
        <translation>这里用了更新之后的 {what}；更新之前一直用旧的权重。</translation>
    </message>
    <message>
        <source>The activation function was applied twice.</source>
        <translation>激活函数用了两次。</translation>
    </message>
    <message>
        <source>The bias {what} is missing.</source>
        <translation>缺少偏置 {what}。</translation>
    </message>
    <message>
        <source>The difference is squared, then halved.</source>
        <translation>差要先平方，再取一半。</translation>
    </message>
    <message>
        <source>The exponent has the other sign: it is e to the power of minus the input.</source>
        <translation>指数的符号反了：应为 e 的负输入次方。</translation>
    </message>
    <message>
        <source>The learning rate is missing: multiply by {value}.</source>
        <translation>缺少学习率：请乘以 {value}。</translation>
    </message>
    <message>
        <source>The new slope counts only in part: times {value}.</source>
        <translation>新的斜率只计入一部分：乘以 {value}。</translation>
    </message>
    <message>
        <source>The new slope is missing.</source>
        <translation>缺少新的斜率。</translation>
    </message>
    <message>
        <source>The old value counts only in part: times {value}.</source>
        <translation>旧值只计入一部分：乘以 {value}。</translation>
    </message>
    <message>
        <source>The penalty is added, not taken off.</source>
        <translation>惩罚项是加上，不是减去。</translation>
    </message>
    <message>
        <source>The penalty is divided by the number of training examples, {n}.</source>
        <translation>惩罚项要除以训练样本的个数 {n}。</translation>
    </message>
    <message>
        <source>The penalty is missing.</source>
        <translation>缺少惩罚项。</translation>
    </message>
    <message>
        <source>The sign is the other way round.</source>
        <translation>符号反了。</translation>
    </message>
    <message>
        <source>The sign is the other way round: it is output minus target.</source>
        <translation>符号反了：应为输出减目标值。</translation>
    </message>
    <message>
        <source>The slope is squared here.</source>
        <translation>这里斜率要平方。</translation>
    </message>
    <message>
        <source>The slope of {name} is another: f′ at the weighted input is {value}.</source>
        <translation>{name}的斜率不是这个：f′ 在加权输入处是 {value}。</translation>
    </message>
    <message>
        <source>The slope of {name} is missing: multiply by {value}.</source>
        <translation>缺少{name}的斜率：请乘以 {value}。</translation>
    </message>
    <message>
        <source>The slopes are missing: those of {names}.</source>
        <translation>缺少{names}的斜率。</translation>
    </message>
    <message>
        <source>The slopes of {names} are others: f′ is taken at the weighted input.</source>
        <translation>{names}的斜率不是这些：f′ 要在加权输入处取值。</translation>
    </message>
    <message>
        <source>The weights are missing: {names}.</source>
        <translation>缺少权重：{names}。</translation>
    </message>
    <message>
        <source>The ½ of the cost counts once.</source>
        <translation>代价中的 ½ 只计一次。</translation>
    </message>
    <message>
        <source>This number is shown already. Predict the next one.</source>
        <translation>这个数值已经显示了。请预测下一个。</translation>
    </message>
    <message>
        <source>Type a number such as {value}, or only a sign, + or −. “{text}” is neither.</source>
        <translation>“{text}”读不懂。请输入 {value} 这样的数，或 + 或 −。</translation>
    </message>
    <message>
        <source>Type a value, or only its sign.</source>
        <translation>请输入数值，或只输入它的符号。</translation>
    </message>
    <message>
        <source>What comes in is missing: multiply by the value of {names}.</source>
        <translation>缺少传入的值：请乘以{names}的值。</translation>
    </message>
    <message>
        <source>What is kept from before is missing.</source>
        <translation>缺少从前面保留下来的部分。</translation>
    </message>
    <message>
        <source>What will it be?</source>
        <translation>它会是多少？</translation>
    </message>
    <message>
        <source>You typed {text}; it is {value}.</source>
        <translation>你输入了 {text}；它是 {value}。</translation>
    </message>
    <message>
        <source>Your prediction</source>
        <translation>你的预测</translation>
    </message>
    <message>
        <source>a number, or + or −</source>
        <translation>一个数，或 + 或 −</translation>
    </message>
    <message>
        <source>input {n}</source>
        <translation>输入 {n}</translation>
    </message>
    <message>
        <source>neuron {n} of layer {layer}</source>
        <translation>第 {layer} 层第 {n} 个神经元</translation>
    </message>
    <message>
        <source>the bias {what}</source>
        <translation>偏置 {what}</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} 和 {second}</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}、{second}</translation>
    </message>
    <message>
        <source>{right} of {asked} right</source>
        <translation>答对 {right} / {asked}</translation>
    </message>
    <message>
        <source>{what} is frozen: no update moves it.</source>
        <translation>{what} 被冻结：更新不会改变它。</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Check the answer</source>
        <translation>核对答案</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Lessons</source>
        <translation>课</translation>
    </message>
    <message>
        <source>Show the lessons</source>
        <translation>显示课</translation>
    </message>
    <message>
        <source>Show the lessons (Ctrl+L)</source>
        <translation>显示课（Ctrl+L）</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Back to where this page began</source>
        <translation>回到这一页开始的地方</translation>
    </message>
    <message>
        <source>Back to where this page began: its network, its moment, what it shows (Alt+Home)</source>
        <translation>回到这一页开始的地方：它的网络、时刻和显示内容（Alt+Home）</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>The next page (Alt+PageDown)</source>
        <translation>下一页（Alt+PageDown）</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>The page before (Alt+PageUp)</source>
        <translation>上一页（Alt+PageUp）</translation>
    </message>
    <message>
        <source>This is the first page.</source>
        <translation>这是第一页。</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} / {pages}</translation>
    </message>
</context>
<context>
    <name>Readings</name>
    <message>
        <source>Copy all numbers</source>
        <translation>复制全部数值</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Numbers of the lab</source>
        <translation>实验的数值</translation>
    </message>
    <message>
        <source>Right-click to copy the numbers, with all their digits.</source>
        <translation>右键单击可复制数值，保留全部位数。</translation>
    </message>
</context>
<context>
    <name>RoomCommands</name>
    <message>
        <source>Presentation: P ends it, Ctrl+K finds every command.</source>
        <translation>演示模式：按 P 结束，按 Ctrl+K 查找命令。</translation>
    </message>
</context>
<context>
    <name>RuleWidget</name>
    <message>
        <source>Click or Enter: go to the step that computed it</source>
        <translation>单击或按 Enter：转到算出它的那一步</translation>
    </message>
    <message>
        <source>Click or Enter: select it everywhere</source>
        <translation>单击或按 Enter：在各处选中它</translation>
    </message>
</context>
<context>
    <name>RunCommands</name>
    <message>
        <source>Save as a PyTorch script</source>
        <translation>保存为 PyTorch 程序</translation>
    </message>
    <message>
        <source>Save the confusion</source>
        <translation>保存混淆矩阵</translation>
    </message>
    <message>
        <source>Save the curves</source>
        <translation>保存曲线</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>已保存为 {file}。</translation>
    </message>
</context>
<context>
    <name>RunNames</name>
    <message>
        <source>32 bits</source>
        <translation>32 位</translation>
    </message>
    <message>
        <source>64 bits</source>
        <translation>64 位</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>dropout {value}</source>
        <translation>随机失活 {value}</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>leaky ReLU</source>
        <translation>带泄漏 ReLU</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>log-likelihood</source>
        <translation>对数似然</translation>
    </message>
    <message>
        <source>mini-batch {value}</source>
        <translation>小批量 {value}</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>标准正态</translation>
    </message>
    <message>
        <source>plain descent</source>
        <translation>普通梯度下降</translation>
    </message>
    <message>
        <source>quadratic cost</source>
        <translation>二次代价</translation>
    </message>
    <message>
        <source>run {value}</source>
        <translation>第 {value} 次训练</translation>
    </message>
    <message>
        <source>scaled</source>
        <translation>按输入数缩放</translation>
    </message>
    <message>
        <source>seed {value}</source>
        <translation>种子 {value}</translation>
    </message>
    <message>
        <source>separate</source>
        <translation>各自的</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>共用的</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>sigmoid</translation>
    </message>
    <message>
        <source>step function</source>
        <translation>阶跃函数</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>全 0</translation>
    </message>
    <message>
        <source>{value} biases</source>
        <translation>{value}偏置</translation>
    </message>
    <message>
        <source>{value} hidden</source>
        <translation>隐藏层 {value}</translation>
    </message>
    <message>
        <source>{value} outputs</source>
        <translation>输出层 {value}</translation>
    </message>
    <message>
        <source>{value} weights</source>
        <translation>初始权重 {value}</translation>
    </message>
</context>
<context>
    <name>RunRow</name>
    <message>
        <source>Delete the run “{name}”</source>
        <translation>删除训练“{name}”</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>训练的名称</translation>
    </message>
    <message>
        <source>{name}: double-click or F2 renames it</source>
        <translation>{name}：双击或按 F2 重新命名</translation>
    </message>
</context>
<context>
    <name>RunsLegend</name>
    <message>
        <source>Earlier runs</source>
        <translation>以前的训练</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>strong: validation · faint: training</source>
        <translation>深：验证 · 浅：训练</translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <source>32 bits</source>
        <translation>32 位</translation>
    </message>
    <message>
        <source>64 bits</source>
        <translation>64 位</translation>
    </message>
    <message>
        <source>64 bits for exact digits, 32 bits for speed</source>
        <translation>64 位更精确，32 位更快</translation>
    </message>
    <message>
        <source>A number from {low} to below {high}; at first {default}.</source>
        <translation>从 {low} 到小于 {high} 的数；起初是 {default}。</translation>
    </message>
    <message>
        <source>A number from {low} to {high} is needed here.</source>
        <translation>这里需要 {low} 到 {high} 之间的数。</translation>
    </message>
    <message>
        <source>A number from {low} to {high}, without {high} itself, is needed here.</source>
        <translation>这里需要 {low} 到 {high} 之间的数，不含 {high}。</translation>
    </message>
    <message>
        <source>A number from {low} to {high}; at first {default}.</source>
        <translation>{low} 到 {high} 之间的数；起初是 {default}。</translation>
    </message>
    <message>
        <source>A whole number from {low} to {high} is needed here.</source>
        <translation>这里需要 {low} 到 {high} 之间的整数。</translation>
    </message>
    <message>
        <source>A whole number from {low} to {high}; at first {default}.</source>
        <translation>{low} 到 {high} 之间的整数；起初是 {default}。</translation>
    </message>
    <message>
        <source>Activation function of the hidden layers</source>
        <translation>隐藏层的激活函数</translation>
    </message>
    <message>
        <source>Activation function of the output layer</source>
        <translation>输出层的激活函数</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Adds moved copies of the training pictures: a remedy for overfitting</source>
        <translation>加入训练图片变动后的副本：减轻过拟合的一种办法</translation>
    </message>
    <message>
        <source>Another seed, other points or other copies</source>
        <translation>种子不同，点或副本就不同</translation>
    </message>
    <message>
        <source>At first: {default}.</source>
        <translation>起初是：{default}。</translation>
    </message>
    <message>
        <source>At most {layers} hidden layers, of 1 to {units} units each.</source>
        <translation>最多 {layers} 个隐藏层，每层 1 到 {units} 个神经元。</translation>
    </message>
    <message>
        <source>Biases</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>同心圆</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>副本数</translation>
    </message>
    <message>
        <source>Copies are made up to so much larger or smaller</source>
        <translation>副本最多放大或缩小这么多</translation>
    </message>
    <message>
        <source>Copies are shifted up to so far, right, left, up or down</source>
        <translation>副本最多向左、右、上、下平移这么远</translation>
    </message>
    <message>
        <source>Copies are turned up to so many degrees, either way</source>
        <translation>副本最多向两个方向旋转这么多度</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>Cost C</source>
        <translation>代价 C</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Data expansion</source>
        <translation>数据扩展</translation>
    </message>
    <message>
        <source>Data seed</source>
        <translation>数据种子</translation>
    </message>
    <message>
        <source>Dropout p</source>
        <translation>随机失活 p</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>Handwritten digits 8×8 (1,797)</source>
        <translation>手写数字 8×8（1797 个）</translation>
    </message>
    <message>
        <source>He</source>
        <translation>He</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>隐藏层</translation>
    </message>
    <message>
        <source>Hidden layers are whole numbers from 1 to {units}, at most {layers} of them, such as 30 or 16, 16. No number: no hidden layer.</source>
        <translation>隐藏层是 1 到 {units} 之间的整数，最多 {layers} 个，例如 30 或 16, 16。不填则没有隐藏层。</translation>
    </message>
    <message>
        <source>How far a weight moves for its gradient; applies at once</source>
        <translation>权重按梯度移动多远；立即生效</translation>
    </message>
    <message>
        <source>How far points are displaced at random (standard deviation)</source>
        <translation>点随机偏移的程度（标准差）</translation>
    </message>
    <message>
        <source>How many examples make one update</source>
        <translation>多少个样本更新一次</translation>
    </message>
    <message>
        <source>How many moved copies of every picture are added</source>
        <translation>每张图片加入多少个变动后的副本</translation>
    </message>
    <message>
        <source>How many points there are; of pictures, how many train: the first ones</source>
        <translation>点的个数；对于图片，是用来训练的张数：取最前面的</translation>
    </message>
    <message>
        <source>How much of the last move is kept</source>
        <translation>保留上一次移动的多少</translation>
    </message>
    <message>
        <source>How the first weights are drawn</source>
        <translation>初始权重的抽取方式</translation>
    </message>
    <message>
        <source>How weights follow their gradients</source>
        <translation>权重怎样按梯度更新</translation>
    </message>
    <message>
        <source>Initial w</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <source>L1 λ</source>
        <translation>L1 λ</translation>
    </message>
    <message>
        <source>L2 λ</source>
        <translation>L2 λ</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>各层</translation>
    </message>
    <message>
        <source>MNIST needs the folder that holds its four files.</source>
        <translation>MNIST 需要指定存放四个文件的文件夹。</translation>
    </message>
    <message>
        <source>MNIST…</source>
        <translation>MNIST…</translation>
    </message>
    <message>
        <source>Mini-batch m</source>
        <translation>小批量 m</translation>
    </message>
    <message>
        <source>Momentum μ</source>
        <translation>动量 μ</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>双月</translation>
    </message>
    <message>
        <source>N(0, 1)</source>
        <translation>N(0, 1)</translation>
    </message>
    <message>
        <source>N(0, 1/n)</source>
        <translation>N(0, 1/n)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Network and training</source>
        <translation>网络与训练</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>One for each neuron, one for a whole layer, or never updated</source>
        <translation>每个神经元一个，整层一个，或从不更新</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出层</translation>
    </message>
    <message>
        <source>Penalty on squared weights, shared by all examples; applies at once</source>
        <translation>对权重平方的惩罚，由所有样本分担；立即生效</translation>
    </message>
    <message>
        <source>Penalty on the size of weights, shared by all examples; applies at once</source>
        <translation>对权重大小的惩罚，由所有样本分担；立即生效</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Randomness</source>
        <translation>随机性</translation>
    </message>
    <message>
        <source>Rate η</source>
        <translation>学习率 η</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation>正则化</translation>
    </message>
    <message>
        <source>Rotate (°)</source>
        <translation>旋转（°）</translation>
    </message>
    <message>
        <source>SGD (plain)</source>
        <translation>SGD（普通）</translation>
    </message>
    <message>
        <source>Scale (%)</source>
        <translation>缩放（%）</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Share held out for the end; 0.2 is 20 %. Below 20 points all train</source>
        <translation>留到最后的比例；0.2 即 20 %。不足 20 个点时全部用来训练</translation>
    </message>
    <message>
        <source>Share held out to watch training by; 0.2 is 20 %. Below 20 points all train</source>
        <translation>留出来观察训练的比例；0.2 即 20 %。不足 20 个点时全部用来训练</translation>
    </message>
    <message>
        <source>Share of hidden neurons left out of each training pass</source>
        <translation>每次训练时随机失活的隐藏神经元所占的比例</translation>
    </message>
    <message>
        <source>Shift (pixels)</source>
        <translation>平移（像素）</translation>
    </message>
    <message>
        <source>Spirals</source>
        <translation>螺旋</translation>
    </message>
    <message>
        <source>Test share</source>
        <translation>测试比例</translation>
    </message>
    <message>
        <source>The net&apos;s own rows ({rows})</source>
        <translation>网络自带的数据（{rows} 行）</translation>
    </message>
    <message>
        <source>The same seed draws the same weights and the same order of examples</source>
        <translation>种子相同，权重和样本顺序就相同</translation>
    </message>
    <message>
        <source>These layers make {count} weights and biases; at most {limit} are allowed.</source>
        <translation>这样的各层共有 {count} 个权重和偏置，最多允许 {limit} 个。</translation>
    </message>
    <message>
        <source>This cost needs outputs between 0 and 1: choose sigmoid or softmax for the output, or the quadratic cost.</source>
        <translation>这种代价要求输出在 0 和 1 之间：请为输出层选择 sigmoid 或 softmax，或改用二次代价。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Two clouds</source>
        <translation>两团云</translation>
    </message>
    <message>
        <source>Units of the hidden layers, such as 30 or 16, 16; the data fixes both ends</source>
        <translation>各隐藏层的单元数，例如 30 或 16, 16；两端由数据决定</translation>
    </message>
    <message>
        <source>Validation and test together may be at most {limit}: some examples must be left to learn from.</source>
        <translation>验证和测试合起来最多 {limit}：必须留下一些样本用来学习。</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>验证比例</translation>
    </message>
    <message>
        <source>What the network learns from</source>
        <translation>网络学习用的数据</translation>
    </message>
    <message>
        <source>What training makes small</source>
        <translation>训练要使之变小的量</translation>
    </message>
    <message>
        <source>With all three 0 the copies would be the same pictures again: one must be above 0.</source>
        <translation>三项全为 0 时，副本与原图片完全相同：至少有一项要大于 0。</translation>
    </message>
    <message>
        <source>XOR: four squares</source>
        <translation>异或：四个方块</translation>
    </message>
    <message>
        <source>Xavier</source>
        <translation>Xavier</translation>
    </message>
    <message>
        <source>Your own table…</source>
        <translation>自己的表格…</translation>
    </message>
    <message>
        <source>all 0</source>
        <translation>全 0</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>leaky ReLU</source>
        <translation>带泄漏 ReLU</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>log-likelihood</source>
        <translation>对数似然</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>moved copies</source>
        <translation>变动副本</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>one a layer</source>
        <translation>每层一个</translation>
    </message>
    <message>
        <source>one a neuron</source>
        <translation>每个神经元一个</translation>
    </message>
    <message>
        <source>quadratic</source>
        <translation>二次</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>sigmoid</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>softmax</translation>
    </message>
    <message>
        <source>step (perceptron)</source>
        <translation>阶跃（感知器）</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>{file} ({rows} rows)</source>
        <translation>{file}（{rows} 行）</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>A net of my own</source>
        <translation>自己的网络</translation>
    </message>
</context>
<context>
    <name>SlipView</name>
    <message>
        <source>After {n} updates</source>
        <translation>{n} 次更新之后</translation>
    </message>
    <message>
        <source>As the cost after this update the text prints {slip}: that is the slip, which the text itself warns of. Right is {right}.</source>
        <translation>这次更新之后的代价，教材给出的是 {slip}：这正是失误，教材自己也提醒过。正确的是 {right}。</translation>
    </message>
    <message>
        <source>Both ways arrive: the slip is wrong, and here it does little harm.</source>
        <translation>两种方式都能到达：失误是错的，只是在这里危害不大。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Compute {n} updates</source>
        <translation>计算 {n} 次更新</translation>
    </message>
    <message>
        <source>Here the output layer is updated first, and its new weights carry the errors back. They belong to another net than the one that computed the cost: it is the gradient of nothing.</source>
        <translation>这里先更新输出层，再用它的新权重把误差传回去。可是新权重属于另一个网络，不是算出代价的那个：这样得到的不是任何函数的梯度。</translation>
    </message>
    <message>
        <source>Output layer first (the slip)</source>
        <translation>先更新输出层（失误）</translation>
    </message>
    <message>
        <source>Progress of the computation</source>
        <translation>计算的进度</translation>
    </message>
    <message>
        <source>Right update and slip</source>
        <translation>正确的更新与失误</translation>
    </message>
    <message>
        <source>The first number where the two part is {name}: {right} against {slip}.</source>
        <translation>从 {name} 开始不同：正确 {right}，失误 {slip}。</translation>
    </message>
    <message>
        <source>The new cost appears with the last step of the update.</source>
        <translation>走到更新的最后一步，会显示新的代价。</translation>
    </message>
    <message>
        <source>The numbers of the slip appear with the update: step on until all new weights are known.</source>
        <translation>失误的数值在更新时出现：请单步前进，直到所有新权重都已算出。</translation>
    </message>
    <message>
        <source>The old weights stay in use until all gradients are known: only they belong to the cost that was computed. Then every weight changes at once.</source>
        <translation>在所有梯度都算出之前，一直用旧的权重：只有它们属于算出的那个代价。然后所有权重同时改变。</translation>
    </message>
    <message>
        <source>The slip can be compared for small nets of sigmoid neurons with a hidden layer, quadratic cost and plain gradient descent.</source>
        <translation>能够比较失误的，是由 sigmoid 神经元组成、有隐藏层、用二次代价和普通梯度下降的小型网络。</translation>
    </message>
    <message>
        <source>The slip is being repeated up to update {n} …</source>
        <translation>正在按失误的方式算到第 {n} 次更新…</translation>
    </message>
    <message>
        <source>The text prints these two outputs of the slip, and the cost 0.0000351085, which is neither.</source>
        <translation>教材给出的两个输出正是失误的结果；而代价 0.0000351085 既不属于正确的方式，也不属于失误。</translation>
    </message>
    <message>
        <source>They parted in the first update, at {name}: {right} against {slip}. Since then every number differs.</source>
        <translation>第一次更新时就从 {name} 开始不同：正确 {right}，失误 {slip}。此后每个数值都不同。</translation>
    </message>
    <message>
        <source>This run no longer goes on as it began, so the slip has nothing to stand beside.</source>
        <translation>这次训练已不再按开始时的样子继续，因此没有可以与失误比较的。</translation>
    </message>
    <message>
        <source>Training is running. Pause it, and the two ways stand side by side.</source>
        <translation>正在训练。暂停后，两种方式会并排显示。</translation>
    </message>
    <message>
        <source>Update all at once (right)</source>
        <translation>所有权重同时更新（正确）</translation>
    </message>
    <message>
        <source>When do the weights change?</source>
        <translation>权重什么时候改变？</translation>
    </message>
    <message>
        <source>after</source>
        <translation>更新后</translation>
    </message>
    <message>
        <source>before</source>
        <translation>更新前</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>slip</source>
        <translation>失误</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Choose none</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Rows of the data set</source>
        <translation>数据集的行</translation>
    </message>
    <message>
        <source>Rows of the data set: {rows}</source>
        <translation>数据集的行：{rows}</translation>
    </message>
    <message>
        <source>The first {listed} of {rows} rows. Tick those to step through.</source>
        <translation>共 {rows} 行，列出前 {listed} 行。勾选要单步查看的行。</translation>
    </message>
    <message>
        <source>Tick the rows that are to be the mini-batch first.</source>
        <translation>请先勾选要作为小批量的行。</translation>
    </message>
    <message>
        <source>Use as the mini-batch</source>
        <translation>用作小批量</translation>
    </message>
    <message>
        <source>Use the chosen row as the mini-batch</source>
        <translation>把选中的一行用作小批量</translation>
    </message>
    <message>
        <source>Use the {rows} chosen rows as the mini-batch</source>
        <translation>把选中的 {rows} 行用作小批量</translation>
    </message>
    <message>
        <source>Whole data set again</source>
        <translation>改回整个数据集</translation>
    </message>
    <message>
        <source>{rows} rows. Tick those to step through.</source>
        <translation>共 {rows} 行。勾选要单步查看的行。</translation>
    </message>
</context>
<context>
    <name>SpeedChoice</name>
    <message>
        <source>How many steps a second playing makes, from slow to fast</source>
        <translation>播放时每秒走多少步，从慢到快</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Training runs at full speed. To the left it is slower, down to one update a second; it goes on meanwhile.</source>
        <translation>训练正在全速进行。向左拖动则变慢，最慢每秒一次更新；训练不会因此停下。</translation>
    </message>
    <message>
        <source>Updates a second while it trains, at most: {rate}. At the right end it runs at full speed; it goes on meanwhile.</source>
        <translation>训练时每秒最多更新次数：{rate}。拖到最右端为全速；训练不会因此停下。</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>快</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>慢</translation>
    </message>
</context>
<context>
    <name>SplitChooser</name>
    <message>
        <source>Training data, validation data or test data</source>
        <translation>训练集、验证集或测试集</translation>
    </message>
    <message>
        <source>Which examples are answered</source>
        <translation>回答哪些样本</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>the first {n} training examples</source>
        <translation>前 {n} 个训练样本</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
</context>
<context>
    <name>StepCommands</name>
    <message>
        <source>Back to the original run</source>
        <translation>回到原来的训练</translation>
    </message>
    <message>
        <source>Change the layers to {shape}</source>
        <translation>把各层改为 {shape}</translation>
    </message>
    <message>
        <source>Step through example {number}</source>
        <translation>单步查看样本 {number}</translation>
    </message>
    <message>
        <source>Use the whole data set again</source>
        <translation>重新使用整个数据集</translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <source>What is shown of the step</source>
        <translation>这一步显示哪些内容</translation>
    </message>
</context>
<context>
    <name>StepSize</name>
    <message>
        <source>How far one step goes, and what playing goes by</source>
        <translation>一步走多远，播放也按它进行</translation>
    </message>
    <message>
        <source>How many of these one step goes by, and playing too</source>
        <translation>一步走多少个单位，播放也一样</translation>
    </message>
    <message>
        <source>Unit of a step</source>
        <translation>一步的单位</translation>
    </message>
    <message>
        <source>Units in a step</source>
        <translation>一步的单位数</translation>
    </message>
    <message>
        <source>by</source>
        <translation>走</translation>
    </message>
</context>
<context>
    <name>SurfaceView</name>
    <message>
        <source>A linear output names no class: the colour of a point is its target.</source>
        <translation>线性输出不表示类别：点的颜色是它的目标值。</translation>
    </message>
    <message>
        <source>All {total} training points are right.</source>
        <translation>训练集 {total} 个点全对。</translation>
    </message>
    <message>
        <source>Colours: from {low} over {middle} to {high}</source>
        <translation>颜色：从 {low} 经 {middle} 到 {high}</translation>
    </message>
    <message>
        <source>Decision surface</source>
        <translation>决策面</translation>
    </message>
    <message>
        <source>Decision surface: {name} over the plane of the inputs</source>
        <translation>决策面：输入平面上的{name}</translation>
    </message>
    <message>
        <source>Example {n}: {x1} = {value1}, {x2} = {value2}</source>
        <translation>样本 {n}：{x1} = {value1}，{x2} = {value2}</translation>
    </message>
    <message>
        <source>Hollow: validation points.</source>
        <translation>空心：验证集的点。</translation>
    </message>
    <message>
        <source>Show neuron {name} over the plane</source>
        <translation>在平面上显示神经元 {name}</translation>
    </message>
    <message>
        <source>The arrow keys go from point to point, Enter shows that example in Step.</source>
        <translation>方向键从一点移到另一点，按 Enter 在“单步”中显示那个样本。</translation>
    </message>
    <message>
        <source>The neuron whose activation is shown over the plane</source>
        <translation>在平面上显示哪个神经元的激活值</translation>
    </message>
    <message>
        <source>This network has one input, and a plane needs two. The decision surface can be drawn for data with two inputs: XOR, circles, moons, spirals and two clouds.</source>
        <translation>这个网络只有一个输入，而平面需要两个。有两个输入的数据才能画决策面：异或、同心圆、双月、螺旋和两团云。</translation>
    </message>
    <message>
        <source>This network has {n} inputs, and a plane has room for two. The decision surface can be drawn for data with two inputs: XOR, circles, moons, spirals and two clouds.</source>
        <translation>这个网络有 {n} 个输入，而平面只容得下两个。有两个输入的数据才能画决策面：异或、同心圆、双月、螺旋和两团云。</translation>
    </message>
    <message>
        <source>Validation (hollow): {wrong} of {total} wrong (ringed).</source>
        <translation>验证集（空心）错 {wrong} / {total}（画圈）。</translation>
    </message>
    <message>
        <source>Validation (hollow): {wrong} of {total}.</source>
        <translation>验证集（空心）：{wrong} / {total}。</translation>
    </message>
    <message>
        <source>Where the network gives no finite number, the plane is neutral.</source>
        <translation>网络给不出有限数值的地方，平面显示为中性色。</translation>
    </message>
    <message>
        <source>class {label}</source>
        <translation>类别 {label}</translation>
    </message>
    <message>
        <source>neuron {name}</source>
        <translation>神经元 {name}</translation>
    </message>
    <message>
        <source>output {name}</source>
        <translation>输出 {name}</translation>
    </message>
    <message>
        <source>the answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>{name} = {value}</source>
        <translation>{name} = {value}</translation>
    </message>
    <message>
        <source>{name} = {value}, target {target}</source>
        <translation>{name} = {value}，目标值 {target}</translation>
    </message>
    <message>
        <source>{name} = {value}: class {label}</source>
        <translation>{name} = {value}：类别 {label}</translation>
    </message>
    <message>
        <source>{name} = {value}: class {label}, which is right</source>
        <translation>{name} = {value}：类别 {label}，正确</translation>
    </message>
    <message>
        <source>{name} = {value}: class {label}; right is {target}</source>
        <translation>{name} = {value}：类别 {label}；正确的是 {target}</translation>
    </message>
    <message>
        <source>{shown} of {total} training points are shown.</source>
        <translation>显示训练集 {total} 个点中的 {shown} 个。</translation>
    </message>
    <message>
        <source>{wrong} of {total} training points are misclassified (ringed).</source>
        <translation>训练集 {total} 个点中有 {wrong} 个分错（画圈）。</translation>
    </message>
    <message>
        <source>{x1} = {value1}, {x2} = {value2}</source>
        <translation>{x1} = {value1}，{x2} = {value2}</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>All numbers of the network</source>
        <translation>网络的全部数值</translation>
    </message>
    <message>
        <source>Bias {name}</source>
        <translation>偏置 {name}</translation>
    </message>
    <message>
        <source>Click to sort; a third click restores the order.</source>
        <translation>单击可排序；第三次单击恢复原来的顺序。</translation>
    </message>
    <message>
        <source>Cost {name}</source>
        <translation>代价 {name}</translation>
    </message>
    <message>
        <source>Hidden neuron {name}</source>
        <translation>隐藏神经元 {name}</translation>
    </message>
    <message>
        <source>How fast the cost changes as the weight or bias changes</source>
        <translation>权重或偏置变化时，代价变化得有多快</translation>
    </message>
    <message>
        <source>Input {name}</source>
        <translation>输入 {name}</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>神经元</translation>
    </message>
    <message>
        <source>Output neuron {name}</source>
        <translation>输出神经元 {name}</translation>
    </message>
    <message>
        <source>The activation: what leaves the neuron</source>
        <translation>激活值：神经元传出的值</translation>
    </message>
    <message>
        <source>The error: how fast the cost changes as the weighted input changes</source>
        <translation>误差：加权输入变化时，代价变化得有多快</translation>
    </message>
    <message>
        <source>The value after the update</source>
        <translation>更新之后的值</translation>
    </message>
    <message>
        <source>The value in use, until the update</source>
        <translation>更新之前使用的值</translation>
    </message>
    <message>
        <source>The weighted input: what enters the neuron</source>
        <translation>加权输入：进入神经元的值</translation>
    </message>
    <message>
        <source>There is no number in this cell yet.</source>
        <translation>这一格还没有数值。</translation>
    </message>
    <message>
        <source>Training is running. The numbers follow at a calm pace.</source>
        <translation>正在训练。数值以较慢的节奏刷新。</translation>
    </message>
    <message>
        <source>Weight {name}, from {source} to {target}</source>
        <translation>权重 {name}，从 {source} 到 {target}</translation>
    </message>
    <message>
        <source>Weights and biases</source>
        <translation>权重与偏置</translation>
    </message>
    <message>
        <source>What the output adds to the cost</source>
        <translation>这个输出使代价增加的部分</translation>
    </message>
    <message>
        <source>What the output should be</source>
        <translation>输出应有的值</translation>
    </message>
    <message>
        <source>What the row is about</source>
        <translation>这一行所指的量</translation>
    </message>
    <message>
        <source>What the update adds</source>
        <translation>更新所加上的量</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>激活值</translation>
    </message>
    <message>
        <source>change</source>
        <translation>改变量</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>example {number} of {examples}</source>
        <translation>样本 {number} / {examples}</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>gradients become their means</source>
        <translation>梯度逐个变为平均值</translation>
    </message>
    <message>
        <source>gradients of example {number}</source>
        <translation>样本 {number} 的梯度</translation>
    </message>
    <message>
        <source>gradients: mean of {examples} examples</source>
        <translation>梯度：{examples} 个样本的平均</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>never updated</source>
        <translation>从不更新</translation>
    </message>
    <message>
        <source>new value</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>尚未计算</translation>
    </message>
    <message>
        <source>shown when training is paused</source>
        <translation>暂停训练后显示</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>weighted input</source>
        <translation>加权输入</translation>
    </message>
    <message>
        <source>{name}, {quantity}: {number}</source>
        <translation>{name}，{quantity}：{number}</translation>
    </message>
</context>
<context>
    <name>Teaching</name>
    <message>
        <source>Loading MNIST…</source>
        <translation>正在加载 MNIST…</translation>
    </message>
</context>
<context>
    <name>TellPanel</name>
    <message>
        <source>C = {cost}</source>
        <translation>C = {cost}</translation>
    </message>
    <message>
        <source>Draw a digit first.</source>
        <translation>请先写一个数字。</translation>
    </message>
    <message>
        <source>It is a {digit}</source>
        <translation>这是 {digit}</translation>
    </message>
    <message>
        <source>It is a {digit} (key {digit}): see the error flow back.</source>
        <translation>这是 {digit}（按键 {digit}）：看误差怎样往回传。</translation>
    </message>
    <message>
        <source>It is a …</source>
        <translation>这是……</translation>
    </message>
    <message>
        <source>Say first what it is.</source>
        <translation>请先说明这是哪个数字。</translation>
    </message>
    <message>
        <source>Step through</source>
        <translation>单步走过</translation>
    </message>
    <message>
        <source>Step through forward pass, backpropagation and update of this drawing.</source>
        <translation>单步走过这个手写数字的前向传播、反向传播和更新。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take back what was learnt from the drawing (Ctrl+Z).</source>
        <translation>撤销从这个手写数字学到的内容 (Ctrl+Z)。</translation>
    </message>
    <message>
        <source>The cost of this drawing.</source>
        <translation>这个手写数字的代价。</translation>
    </message>
    <message>
        <source>The diagram shows the error δ of every neuron.</source>
        <translation>图中显示每个神经元的误差 δ。</translation>
    </message>
    <message numerus="yes">
        <source>Train %n step(s) on this drawing</source>
        <translation>
            <numerusform>用这个手写数字训练 %n 步</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Train %n step(s) on this drawing, at the network&apos;s rate.</source>
        <translation>
            <numerusform>用这个手写数字，以网络的学习率训练 %n 步。</numerusform>
        </translation>
    </message>
    <message>
        <source>Train on it, steps:</source>
        <translation>用它训练，步数：</translation>
    </message>
</context>
<context>
    <name>TrainPanel</name>
    <message>
        <source>Pictures of what was learnt</source>
        <translation>学习结果的图像</translation>
    </message>
</context>
<context>
    <name>TrainUntil</name>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>A linear output names no class, so there is no accuracy. Choose the cost instead.</source>
        <translation>线性输出不表示类别，因此没有准确率。请改选代价。</translation>
    </message>
    <message>
        <source>An accuracy is above 0 and at most 100 %, such as 95; {text} is not.</source>
        <translation>准确率大于 0，至多 100 %，例如 95；{text} 不是。</translation>
    </message>
    <message>
        <source>Back to epoch {epoch} ({score})</source>
        <translation>回到第 {epoch} 轮（{score}）</translation>
    </message>
    <message>
        <source>Back to the best (epoch {epoch}, {score})</source>
        <translation>回到最佳时刻（第 {epoch} 轮，{score}）</translation>
    </message>
    <message>
        <source>Back to the start, the best ({score})</source>
        <translation>回到起点，那时最佳（{score}）</translation>
    </message>
    <message>
        <source>Early stopping, by the validation data.</source>
        <translation>提前停止：以验证集为准。</translation>
    </message>
    <message>
        <source>Epochs are counted from now on.</source>
        <translation>轮数从现在起计算。</translation>
    </message>
    <message>
        <source>Epochs are whole numbers from 1 on, such as 30; {text} is not one.</source>
        <translation>轮数应为不小于 1 的整数，例如 30；{text} 不是。</translation>
    </message>
    <message>
        <source>I stop it</source>
        <translation>手动停止</translation>
    </message>
    <message>
        <source>It runs until you press Stop.</source>
        <translation>一直训练，直到按“停止”。</translation>
    </message>
    <message>
        <source>Measured on the training data each epoch.</source>
        <translation>每轮在训练集上测量。</translation>
    </message>
    <message>
        <source>Measured on the validation data each epoch.</source>
        <translation>每轮在验证集上测量。</translation>
    </message>
    <message>
        <source>The number must be above 0, such as 0.1; {text} is not.</source>
        <translation>这个数应大于 0，例如 0.1；{text} 不是。</translation>
    </message>
    <message>
        <source>The time is counted from now on.</source>
        <translation>时间从现在起计算。</translation>
    </message>
    <message>
        <source>This data set has no validation data to measure an improvement on. Choose another end.</source>
        <translation>这个数据集没有验证集，无法测量有没有改进。请选择别的结束条件。</translation>
    </message>
    <message>
        <source>Trains on until you press Stop.</source>
        <translation>一直训练，直到按“停止”。</translation>
    </message>
    <message>
        <source>Type a number above 0, such as 0.1.</source>
        <translation>请输入大于 0 的数，例如 0.1。</translation>
    </message>
    <message>
        <source>Type a number of epochs, such as 30.</source>
        <translation>请输入轮数，例如 30。</translation>
    </message>
    <message>
        <source>Type an accuracy in %, such as 95.</source>
        <translation>请输入准确率（%），例如 95。</translation>
    </message>
    <message>
        <source>accuracy reaches</source>
        <translation>准确率达到</translation>
    </message>
    <message>
        <source>best: {score} after epoch {epoch}</source>
        <translation>最佳：{score}（第 {epoch} 轮后）</translation>
    </message>
    <message>
        <source>cost falls below</source>
        <translation>代价低于</translation>
    </message>
    <message>
        <source>cost {now}, to fall below {goal}</source>
        <translation>代价 {now}，要低于 {goal}</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>第 {epoch} 轮</translation>
    </message>
    <message>
        <source>epoch {epoch} of {epochs}</source>
        <translation>第 {epoch} 轮，共 {epochs} 轮</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>no better accuracy for</source>
        <translation>准确率连续未提高</translation>
    </message>
    <message>
        <source>no lower cost for</source>
        <translation>代价连续未下降</translation>
    </message>
    <message>
        <source>on the way back to the latest moment</source>
        <translation>正在返回最新时刻</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>these epochs are done</source>
        <translation>轮数达到</translation>
    </message>
    <message>
        <source>this time is over</source>
        <translation>用时达到</translation>
    </message>
    <message>
        <source>{now} of the {goal} asked for</source>
        <translation>{now}，要达到 {goal}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>还剩 {time}</translation>
    </message>
    <message>
        <source>“{text}” is not a number. Type one such as 30.</source>
        <translation>“{text}”不是数。请输入 30 这样的数。</translation>
    </message>
</context>
<context>
    <name>TrainingOnIt</name>
    <message numerus="yes">
        <source>Train %n step(s) on a drawing</source>
        <translation>
            <numerusform>用一个手写数字训练 %n 步</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>1 update</source>
        <translation>更新 1 次</translation>
    </message>
    <message>
        <source>1 update made</source>
        <translation>已更新 1 次</translation>
    </message>
    <message>
        <source>Back by one step</source>
        <translation>后退一步</translation>
    </message>
    <message>
        <source>Back by {step}</source>
        <translation>后退 {step}</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Left</source>
        <translation>Ctrl+Shift+←</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Right</source>
        <translation>Ctrl+Shift+→</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Err of {name}</source>
        <translation>{name} 的 Err</translation>
    </message>
    <message>
        <source>Errors δ, layer {layer}</source>
        <translation>误差 δ，第 {layer} 层</translation>
    </message>
    <message>
        <source>Example {number} of {examples}</source>
        <translation>样本 {number} / {examples}</translation>
    </message>
    <message>
        <source>Forward pass</source>
        <translation>前向传播</translation>
    </message>
    <message>
        <source>Go on until something happens: the cost rises, a neuron saturates, …</source>
        <translation>继续，直到发生某件事：代价上升、神经元饱和……</translation>
    </message>
    <message>
        <source>Go to any iteration computed so far</source>
        <translation>跳到任何一次已经算过的迭代</translation>
    </message>
    <message>
        <source>Gradients, layer {layer}</source>
        <translation>梯度，第 {layer} 层</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>It has come to its end: no step is left.</source>
        <translation>已经到头：没有剩下的步了。</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>New weights: begin again with others, drawn at random</source>
        <translation>换一组权重：用随机抽取的另一组权重重新开始</translation>
    </message>
    <message>
        <source>No update was made yet: there is one moment only.</source>
        <translation>还没有更新过：只有这一个时刻。</translation>
    </message>
    <message>
        <source>No update was made yet: this is where it starts.</source>
        <translation>还没有更新过：这里就是起点。</translation>
    </message>
    <message>
        <source>On by one step</source>
        <translation>前进一步</translation>
    </message>
    <message>
        <source>On by {step}</source>
        <translation>前进 {step}</translation>
    </message>
    <message>
        <source>PageDown</source>
        <translation>PageDown</translation>
    </message>
    <message>
        <source>PageUp</source>
        <translation>PageUp</translation>
    </message>
    <message>
        <source>Pause to walk through the steps of an iteration.</source>
        <translation>暂停后可以逐步查看一次迭代。</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>Restart: back to the same first weights</source>
        <translation>重新开始：回到同一组初始权重</translation>
    </message>
    <message>
        <source>Restart: step 0, and everything after it anew</source>
        <translation>重新开始：回到第 0 步，后面的全部重算</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Shift+Left: back by 10 steps; Ctrl+Left: back by 100</source>
        <translation>Shift+←：后退 10 步；Ctrl+←：后退 100 步</translation>
    </message>
    <message>
        <source>Shift+Left: back by the next coarser unit; Ctrl+Left: back by an iteration</source>
        <translation>Shift+←：按大一级的单位后退；Ctrl+←：后退一次迭代</translation>
    </message>
    <message>
        <source>Shift+Right: on by 10 steps; Ctrl+Right: on by 100</source>
        <translation>Shift+→：前进 10 步；Ctrl+→：前进 100 步</translation>
    </message>
    <message>
        <source>Shift+Right: on by the next coarser unit; Ctrl+Right: on by an iteration</source>
        <translation>Shift+→：按大一级的单位前进；Ctrl+→：前进一次迭代</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Steps of this iteration</source>
        <translation>这次迭代的各步</translation>
    </message>
    <message>
        <source>This is step 0, where it begins.</source>
        <translation>这是第 0 步，从这里开始。</translation>
    </message>
    <message>
        <source>This is the first moment; nothing lies before it.</source>
        <translation>这是最初的时刻，前面什么也没有。</translation>
    </message>
    <message>
        <source>This is the first phase; none has ended before.</source>
        <translation>这是第一个阶段，前面没有已结束的阶段。</translation>
    </message>
    <message>
        <source>This is the last step that was computed. Step or play on.</source>
        <translation>这是已算出的最后一步。请单步前进或播放。</translation>
    </message>
    <message>
        <source>This is the present: nothing later was computed yet. Step or play on.</source>
        <translation>这是最新的时刻：后面还没有算过。请单步前进或播放。</translation>
    </message>
    <message>
        <source>To step 0</source>
        <translation>回到第 0 步</translation>
    </message>
    <message>
        <source>To the end of the phase before</source>
        <translation>到上一个阶段的末尾</translation>
    </message>
    <message>
        <source>To the end of this phase</source>
        <translation>到这个阶段的末尾</translation>
    </message>
    <message>
        <source>To the first moment</source>
        <translation>回到最初</translation>
    </message>
    <message>
        <source>To the last step that was computed</source>
        <translation>到已算出的最后一步</translation>
    </message>
    <message>
        <source>To the present</source>
        <translation>回到最新</translation>
    </message>
    <message>
        <source>Until…</source>
        <translation>直到…</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Updates made</source>
        <translation>更新次数</translation>
    </message>
    <message>
        <source>a of {name}</source>
        <translation>{name} 的 a</translation>
    </message>
    <message>
        <source>cost of {name}</source>
        <translation>{name} 的代价</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>epoch {epoch} · mini-batch {batch} of {batches}</source>
        <translation>第 {epoch} 轮 · 小批量 {batch} / {batches}</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>example</source>
        <translation>个样本</translation>
    </message>
    <message>
        <source>example {example} of {examples}</source>
        <translation>样本 {example} / {examples}</translation>
    </message>
    <message>
        <source>examples</source>
        <translation>个样本</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>个因子</translation>
    </message>
    <message>
        <source>factors</source>
        <translation>个因子</translation>
    </message>
    <message>
        <source>gradient of {name}</source>
        <translation>{name} 的梯度</translation>
    </message>
    <message>
        <source>gradient of {name} with its penalty</source>
        <translation>{name} 的梯度（含惩罚项）</translation>
    </message>
    <message>
        <source>iteration</source>
        <translation>次迭代</translation>
    </message>
    <message>
        <source>iterations</source>
        <translation>次迭代</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>mean gradient of {name}</source>
        <translation>{name} 的平均梯度</translation>
    </message>
    <message>
        <source>mean of the gradients of {name}</source>
        <translation>{name} 的梯度的滑动平均</translation>
    </message>
    <message>
        <source>mean of the squared gradients of {name}</source>
        <translation>{name} 的梯度平方的滑动平均</translation>
    </message>
    <message>
        <source>net input of {name}</source>
        <translation>{name} 的净输入</translation>
    </message>
    <message>
        <source>net of {name}</source>
        <translation>{name} 的 net</translation>
    </message>
    <message>
        <source>neuron</source>
        <translation>个神经元</translation>
    </message>
    <message>
        <source>neuron {n} in layer {layer}</source>
        <translation>第 {layer} 层第 {n} 个神经元</translation>
    </message>
    <message>
        <source>neurons</source>
        <translation>个神经元</translation>
    </message>
    <message>
        <source>out of {name}</source>
        <translation>{name} 的 out</translation>
    </message>
    <message>
        <source>output of {name}</source>
        <translation>{name} 的输出</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>个阶段</translation>
    </message>
    <message>
        <source>phases</source>
        <translation>个阶段</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>step {step} of {steps}</source>
        <translation>第 {step} 步，共 {steps} 步</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>the cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>update of {name}</source>
        <translation>{name} 的更新</translation>
    </message>
    <message>
        <source>velocity of {name}</source>
        <translation>{name} 的速度</translation>
    </message>
    <message>
        <source>z of {name}</source>
        <translation>{name} 的 z</translation>
    </message>
    <message>
        <source>{number} {unit}</source>
        <translation>{number} {unit}</translation>
    </message>
    <message>
        <source>{updates} updates</source>
        <translation>更新 {updates} 次</translation>
    </message>
    <message>
        <source>{updates} updates made</source>
        <translation>已更新 {updates} 次</translation>
    </message>
    <message>
        <source>δ of {name}</source>
        <translation>{name} 的 δ</translation>
    </message>
    <message>
        <source>∂E/∂net of {name}</source>
        <translation>{name} 的 ∂E/∂net</translation>
    </message>
</context>
<context>
    <name>Until</name>
    <message>
        <source>A linear output names no class, so no prediction is right or wrong.</source>
        <translation>线性输出不表示类别，因此预测没有对错之分。</translation>
    </message>
    <message>
        <source>Only sigmoid and tanh neurons have an output range with two ends, and this network has none of them.</source>
        <translation>只有 sigmoid 和 tanh 神经元的输出范围有两端，而这个网络中没有这样的神经元。</translation>
    </message>
    <message>
        <source>Select a weight or a bias first: click it in the diagram.</source>
        <translation>请先选择权重或偏置：在图中单击它。</translation>
    </message>
    <message>
        <source>Stops at the first mini-batch whose cost is below this number</source>
        <translation>遇到代价低于这个数的小批量时停下</translation>
    </message>
    <message>
        <source>Stops at the first mini-batch whose cost is higher than that of the one before</source>
        <translation>遇到代价比前一个高的小批量时停下</translation>
    </message>
    <message>
        <source>Stops where an update changes it, up or down, by less than this number</source>
        <translation>一次更新使它增加或减少的量小于这个数时停下</translation>
    </message>
    <message>
        <source>Stops where every example of the mini-batch is answered right, and of the one before it not every one was</source>
        <translation>小批量的每个样本都答对，而前一个小批量没有全部答对时停下</translation>
    </message>
    <message>
        <source>Stops where the gradient turns from positive to negative, or back</source>
        <translation>梯度由正变负或由负变正时停下</translation>
    </message>
    <message>
        <source>Stops where the output of a sigmoid or tanh neuron comes nearer than 0.01 to an end of its range</source>
        <translation>sigmoid 或 tanh 神经元的输出与范围某一端的距离小于 0.01 时停下</translation>
    </message>
    <message>
        <source>The number must be above 0, such as 0.01; {text} is not.</source>
        <translation>这个数必须大于 0，例如 0.01；{text} 不行。</translation>
    </message>
    <message>
        <source>Type a number above 0, such as 0.01.</source>
        <translation>请输入大于 0 的数，例如 0.01。</translation>
    </message>
    <message>
        <source>a neuron saturates</source>
        <translation>有神经元饱和</translation>
    </message>
    <message>
        <source>the change of {name} is below</source>
        <translation>{name} 的改变量小于</translation>
    </message>
    <message>
        <source>the cost is below</source>
        <translation>代价低于</translation>
    </message>
    <message>
        <source>the cost rises</source>
        <translation>代价上升</translation>
    </message>
    <message>
        <source>the gradient of the selected weight changes its sign</source>
        <translation>选中权重的梯度变号</translation>
    </message>
    <message>
        <source>the gradient of {name} changes its sign</source>
        <translation>{name} 的梯度变号</translation>
    </message>
    <message>
        <source>the largest change of a weight is below</source>
        <translation>权重的最大改变量小于</translation>
    </message>
    <message>
        <source>the prediction becomes right</source>
        <translation>预测变为正确</translation>
    </message>
    <message>
        <source>until {rule} · {updates} updates so far</source>
        <translation>直到：{rule} · 已更新 {updates} 次</translation>
    </message>
    <message>
        <source>“{text}” is not a number. Type one such as 0.01 or 1e-3.</source>
        <translation>“{text}”不是数。请输入 0.01 或 1e-3 这样的数。</translation>
    </message>
</context>
<context>
    <name>UntilBar</name>
    <message>
        <source>How much of the training is done</source>
        <translation>训练完成了多少</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Train until</source>
        <translation>训练直到</translation>
    </message>
    <message>
        <source>{words}: what was trained since then is kept</source>
        <translation>{words}：此后的训练结果会保留</translation>
    </message>
</context>
<context>
    <name>UntilMenu</name>
    <message>
        <source>A number above 0, such as 0.01 or 1e-3; Enter goes on</source>
        <translation>大于 0 的数，例如 0.01 或 1e-3；按 Enter 继续</translation>
    </message>
    <message>
        <source>Go on until …</source>
        <translation>继续，直到…</translation>
    </message>
</context>
<context>
    <name>VectorLine</name>
    <message>
        <source>in vectors</source>
        <translation>向量形式</translation>
    </message>
</context>
<context>
    <name>WeightCanvas</name>
    <message>
        <source>The weights into neuron {n}</source>
        <translation>通向神经元 {n} 的权重</translation>
    </message>
</context>
<context>
    <name>WeightLegend</name>
    <message>
        <source>One range for all pictures. A few weights lie outside: they look like its end</source>
        <translation>所有图片共用一个范围。少数权重在范围之外，按端点的颜色显示</translation>
    </message>
    <message>
        <source>One range for all pictures; it only grows during a run</source>
        <translation>所有图片共用一个范围；一次训练中它只增不减</translation>
    </message>
    <message>
        <source>Weights from {low} to {high}</source>
        <translation>权重从 {low} 到 {high}</translation>
    </message>
</context>
<context>
    <name>WeightsView</name>
    <message>
        <source>Choose one to see its gradient.</source>
        <translation>选择一个可查看它的梯度。</translation>
    </message>
    <message>
        <source>The layer whose weights are shown</source>
        <translation>显示哪一层的权重</translation>
    </message>
    <message>
        <source>The neurons after these</source>
        <translation>后面的神经元</translation>
    </message>
    <message>
        <source>The neurons before these</source>
        <translation>前面的神经元</translation>
    </message>
    <message>
        <source>The weights into every neuron, as pictures</source>
        <translation>通向每个神经元的权重，画成图片</translation>
    </message>
    <message>
        <source>hidden layer</source>
        <translation>隐藏层</translation>
    </message>
    <message>
        <source>hidden layer {n}</source>
        <translation>第 {n} 个隐藏层</translation>
    </message>
    <message>
        <source>neuron {n}</source>
        <translation>神经元 {n}</translation>
    </message>
    <message>
        <source>output layer</source>
        <translation>输出层</translation>
    </message>
    <message>
        <source>{first} to {last} of {all}</source>
        <translation>第 {first}–{last} 个，共 {all} 个</translation>
    </message>
</context>
<context>
    <name>Whereabouts</name>
    <message>
        <source>An edit in the past has started this run; Undo returns to it again.</source>
        <translation>这次训练始于在过去所作的修改；撤销也能回到原来的训练。</translation>
    </message>
    <message>
        <source>Back to the original run</source>
        <translation>回到原来的训练</translation>
    </message>
    <message>
        <source>Leave the past: show the latest moment (End)</source>
        <translation>离开过去：显示最新的时刻（End）</translation>
    </message>
    <message>
        <source>Original run</source>
        <translation>原来的训练</translation>
    </message>
    <message>
        <source>To the present</source>
        <translation>回到最新</translation>
    </message>
    <message>
        <source>You are looking at the past · {now}</source>
        <translation>你正在查看过去 · {now}</translation>
    </message>
    <message>
        <source>now: {words}</source>
        <translation>现在：{words}</translation>
    </message>
    <message>
        <source>on the way to {updates} updates</source>
        <translation>正在前往第 {updates} 次更新</translation>
    </message>
    <message>
        <source>training at full speed</source>
        <translation>正在全速训练</translation>
    </message>
    <message>
        <source>training slowed · updates a second: {rate}</source>
        <translation>正在放慢训练 · 每秒更新次数：{rate}</translation>
    </message>
    <message>
        <source>{now}    next: the next mini-batch</source>
        <translation>{now}    接着：下一个小批量</translation>
    </message>
    <message>
        <source>{now}    next: {next}</source>
        <translation>{now}    接着：{next}</translation>
    </message>
</context>
<context>
    <name>WhyView</name>
    <message>
        <source>Why it is read so</source>
        <translation>为什么这样识别</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>About bpviz</source>
        <translation>关于 bpviz</translation>
    </message>
    <message>
        <source>All δ first, or layer by layer</source>
        <translation>先讲全部 δ，或逐层讲解</translation>
    </message>
    <message>
        <source>Back to my own run</source>
        <translation>回到我自己的运行</translation>
    </message>
    <message>
        <source>Back to the original run</source>
        <translation>回到原来的训练</translation>
    </message>
    <message>
        <source>Back to where I asked from</source>
        <translation>返回查看来源之前的位置</translation>
    </message>
    <message>
        <source>Back to where this page of the lesson began</source>
        <translation>回到课的这一页开始的地方</translation>
    </message>
    <message>
        <source>Build: add and remove neurons on the diagram</source>
        <translation>搭建：在图上增减神经元</translation>
    </message>
    <message>
        <source>Colour neurons by a, δ or both</source>
        <translation>神经元着色：a、δ 或两者</translation>
    </message>
    <message>
        <source>Colours linear, logarithmic or by layer</source>
        <translation>颜色线性、对数或逐层</translation>
    </message>
    <message>
        <source>Decimal mark: point or comma</source>
        <translation>小数点：点或逗号</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>查找命令…</translation>
    </message>
    <message>
        <source>Fold or unfold the lessons</source>
        <translation>折叠或展开课</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Go to Draw</source>
        <translation>转到“手写”</translation>
    </message>
    <message>
        <source>Go to Explore</source>
        <translation>转到“探究”</translation>
    </message>
    <message>
        <source>Go to Step</source>
        <translation>转到“单步”</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>转到“训练”</translation>
    </message>
    <message>
        <source>Go to the lessons</source>
        <translation>转到课</translation>
    </message>
    <message>
        <source>Hide or show the lessons</source>
        <translation>隐藏或显示课</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Lines show gradients</source>
        <translation>连线表示梯度</translation>
    </message>
    <message>
        <source>Lines show updates</source>
        <translation>连线表示更新</translation>
    </message>
    <message>
        <source>Lines show weights</source>
        <translation>连线表示权重</translation>
    </message>
    <message>
        <source>MNIST: download, or choose its folder…</source>
        <translation>MNIST：下载，或选择它的文件夹…</translation>
    </message>
    <message>
        <source>New weights</source>
        <translation>换一组权重</translation>
    </message>
    <message>
        <source>Next iteration</source>
        <translation>下一次迭代</translation>
    </message>
    <message>
        <source>Next page of the lesson</source>
        <translation>课的下一页</translation>
    </message>
    <message>
        <source>Next view of the step</source>
        <translation>这一步的下一种视图</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>原始大小</translation>
    </message>
    <message>
        <source>Open a model, net or table…</source>
        <translation>打开模型、网络或表格…</translation>
    </message>
    <message>
        <source>Page of the lesson before</source>
        <translation>课的上一页</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Predict: foretell each result</source>
        <translation>预测：先预测每个结果</translation>
    </message>
    <message>
        <source>Presentation: larger, no bar</source>
        <translation>演示模式：放大，隐藏顶栏</translation>
    </message>
    <message>
        <source>Previous iteration</source>
        <translation>上一次迭代</translation>
    </message>
    <message>
        <source>Previous view of the step</source>
        <translation>这一步的上一种视图</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近的文件</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Reset the arrangement of panels</source>
        <translation>恢复面板的排列</translation>
    </message>
    <message>
        <source>Restart with the same weights</source>
        <translation>用同一组权重重新开始</translation>
    </message>
    <message>
        <source>Save a picture of the diagram…</source>
        <translation>保存网络图的图片…</translation>
    </message>
    <message>
        <source>Save a picture of the window…</source>
        <translation>保存窗口图片…</translation>
    </message>
    <message>
        <source>Save a picture of this panel…</source>
        <translation>保存此面板的图片…</translation>
    </message>
    <message>
        <source>Save as a PyTorch script…</source>
        <translation>保存为 PyTorch 程序…</translation>
    </message>
    <message>
        <source>Save the confusion as a table…</source>
        <translation>把混淆矩阵保存为表格…</translation>
    </message>
    <message>
        <source>Save the curves as a table…</source>
        <translation>把曲线保存为表格…</translation>
    </message>
    <message>
        <source>Save the model…</source>
        <translation>保存模型…</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Step back by the next coarser unit</source>
        <translation>按大一级的单位后退一步</translation>
    </message>
    <message>
        <source>Step by the next coarser unit</source>
        <translation>按大一级的单位前进一步</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>To the end of the phase before</source>
        <translation>到上一个阶段的末尾</translation>
    </message>
    <message>
        <source>To the end of this phase</source>
        <translation>到这个阶段的末尾</translation>
    </message>
    <message>
        <source>To the first moment</source>
        <translation>回到最初</translation>
    </message>
    <message>
        <source>To the neuron above</source>
        <translation>到上方的神经元</translation>
    </message>
    <message>
        <source>To the neuron below</source>
        <translation>到下方的神经元</translation>
    </message>
    <message>
        <source>To the neuron on the left</source>
        <translation>到左边的神经元</translation>
    </message>
    <message>
        <source>To the neuron on the right</source>
        <translation>到右边的神经元</translation>
    </message>
    <message>
        <source>To the present</source>
        <translation>回到最新</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>lessons</name>
    <message>
        <source>This page of the lesson is about single steps: training waits.</source>
        <translation>课的这一页讲的是单个的步：先不训练。</translation>
    </message>
    <message>
        <source>This page of the lesson keeps layers and neurons.</source>
        <translation>课的这一页不改层和神经元。</translation>
    </message>
    <message>
        <source>This page of the lesson keeps the settings.</source>
        <translation>课的这一页不改设置。</translation>
    </message>
    <message>
        <source>This page of the lesson keeps weights, inputs and targets as they are.</source>
        <translation>课的这一页不改权重、输入和目标值。</translation>
    </message>
    <message>
        <source>This page of the lesson stays in its workspace.</source>
        <translation>课的这一页不离开它的工作区。</translation>
    </message>
    <message>
        <source>the 8×8 digits</source>
        <translation>8×8 数字</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A * or ** is not closed in this paragraph ({text}); a star itself is written \*.</source>
        <translation>这一段里有 * 或 ** 没有闭合（{text}）；星号本身写作 \*。</translation>
    </message>
    <message>
        <source>A formula cannot hold Chinese: {formula}. Put the words before or after it.</source>
        <translation>公式里不能有中文：{formula}。请把文字放在公式前面或后面。</translation>
    </message>
    <message>
        <source>A formula has {length} letters; at most {most} can be set.</source>
        <translation>一个公式有 {length} 个字符；最多 {most} 个。</translation>
    </message>
    <message>
        <source>A formula is not closed in this paragraph ({text}); a dollar itself is written \$.</source>
        <translation>这一段里有公式没有闭合（{text}）；美元符号本身写作 \$。</translation>
    </message>
    <message>
        <source>A linear output names no class, so no prediction is right or wrong. Wait for the cost to fall below a number instead.</source>
        <translation>线性输出不表示类别，因此预测没有对错之分。请改为等到代价低于某个数。</translation>
    </message>
    <message>
        <source>A linear output names no class, so there is no accuracy. Wait for the cost to fall instead.</source>
        <translation>线性输出不表示类别，因此没有准确率。请改为等待代价下降。</translation>
    </message>
    <message>
        <source>A network has no setting called “{field}”. The settings are {allowed}.</source>
        <translation>网络没有名为“{field}”的设置。可用的设置有：{allowed}。</translation>
    </message>
    <message>
        <source>A number is missing here. Type one such as 0.5.</source>
        <translation>这里缺少一个数。请输入 0.5 这样的数。</translation>
    </message>
    <message>
        <source>A number of epochs must be a whole number from 1 on, such as 30; {value} is not.</source>
        <translation>轮数应为不小于 1 的整数，例如 30；{value} 不是。</translation>
    </message>
    <message>
        <source>A number to compare with is missing. Type one above 0, such as 0.01.</source>
        <translation>缺少用来比较的数。请输入大于 0 的数，例如 0.01。</translation>
    </message>
    <message>
        <source>A page that opens a lab needs workspace = &quot;explore&quot;.</source>
        <translation>打开实验的页需要 workspace = &quot;explore&quot;。</translation>
    </message>
    <message>
        <source>A picture must be numbers in rows and columns of equal length.</source>
        <translation>图片必须是由数排成的表，每行长度相同，每列长度也相同。</translation>
    </message>
    <message>
        <source>A picture must hold finite numbers from 0 (no ink) upwards.</source>
        <translation>图片中的数必须有限且不小于 0（0 表示没有笔迹）。</translation>
    </message>
    <message>
        <source>A recipe has no “{name}”. It can have {allowed}.</source>
        <translation>训练方案中没有“{name}”这一项。可以有：{allowed}。</translation>
    </message>
    <message>
        <source>A run cannot go on until {value}. It can until one of {allowed}.</source>
        <translation>不能一直运行到{value}。可以等待的有：{allowed}。</translation>
    </message>
    <message>
        <source>A safe connection to {source} could not be made ({reason}).</source>
        <translation>无法与 {source} 建立安全连接（{reason}）。</translation>
    </message>
    <message>
        <source>A start needs net = &quot;...&quot;, or spec and data = &quot;...&quot;, or spec and rows, or lab = &quot;...&quot;.</source>
        <translation>start 需要 net = &quot;...&quot;，或 spec 和 data = &quot;...&quot;，或 spec 和 rows，或 lab = &quot;...&quot;。</translation>
    </message>
    <message>
        <source>A step can be one of {allowed}, not {value}.</source>
        <translation>一步的单位可以是{allowed}，不能是{value}。</translation>
    </message>
    <message>
        <source>A step goes by 1 unit or more, not by {value}. Choose a number from 1 on.</source>
        <translation>一步至少走 1 个单位，不能是 {value}。请选择不小于 1 的数。</translation>
    </message>
    <message>
        <source>A step is named either by find and of (find = &quot;gradient&quot;, of = &quot;w5&quot;) or by its number (step = 14).</source>
        <translation>一步要么用 find 和 of 指明（w5 的梯度：find = &quot;gradient&quot;, of = &quot;w5&quot;），要么用序号指明（step = 14）。</translation>
    </message>
    <message>
        <source>A value is missing in row {places}.</source>
        <translation>缺少值的行（列）：{places}。</translation>
    </message>
    <message>
        <source>After update {update} the cost is {cost}: it is below {x}.</source>
        <translation>第 {update} 次更新之后，代价是 {cost}：低于 {x}。</translation>
    </message>
    <message>
        <source>After update {update} the prediction is right for every example of the mini-batch (examples: {examples}).</source>
        <translation>第 {update} 次更新之后，小批量的每个样本都预测正确（样本数：{examples}）。</translation>
    </message>
    <message>
        <source>All writers are left out of the pen strokes.</source>
        <translation>手写笔笔画的所有书写者都被排除了，没有可用来训练的。</translation>
    </message>
    <message>
        <source>An id is a short word such as “first_look”, of a to z, 0 to 9 and _, not {value}.</source>
        <translation>id 是一个短词，例如“first_look”，由 a 到 z、0 到 9 和 _ 组成，不能是{value}。</translation>
    </message>
    <message>
        <source>Choose the column that is to be learnt.</source>
        <translation>请选择要学习的那一列。</translation>
    </message>
    <message>
        <source>Data are for training, validation or testing; there are none called {value}.</source>
        <translation>数据分为训练集、验证集和测试集，没有叫{value}的。</translation>
    </message>
    <message>
        <source>Every row lacks a value, so none is left to learn from.</source>
        <translation>每一行都有缺失值，因此没有可以用来学习的行。</translation>
    </message>
    <message>
        <source>Every row of “{column}” says {value}. At least two classes are needed.</source>
        <translation>“{column}”的每一行都是 {value}。至少需要两个类别。</translation>
    </message>
    <message>
        <source>Examples and targets do not match: {inputs} and {targets} of them. Every example needs one target.</source>
        <translation>样本有 {inputs} 个，目标值却有 {targets} 个。每个样本需要一个目标值。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>In a recipe, {table} must be a table of values by name, not {value}.</source>
        <translation>训练方案中的 {table} 必须是由名称和数值组成的表，不能是 {value}。</translation>
    </message>
    <message>
        <source>In a recipe, “{name}” must be {allowed}, not {value}.</source>
        <translation>训练方案中的“{name}”必须是 {allowed}，不能是 {value}。</translation>
    </message>
    <message>
        <source>In row {row} ({column}), {value} is too large a number.</source>
        <translation>第 {row} 行（{column}）的 {value} 太大。</translation>
    </message>
    <message>
        <source>In the data set {name}, the {field} have {found} columns and the {like} have {right}. They must have the same number.</source>
        <translation>数据集 {name} 中，{field}有 {found} 列，{like}有 {right} 列。列数必须相同。</translation>
    </message>
    <message>
        <source>In the data set {name}, the {field} must be finite numbers; in row {row}, column {column}, there is {value}.</source>
        <translation>数据集 {name} 中，{field}必须都是有限的数；第 {row} 行第 {column} 列却是 {value}。</translation>
    </message>
    <message>
        <source>In the data set {name}, the {field} must be numbers in a table with one row for each example; they have the shape {shape} and the type {dtype}.</source>
        <translation>数据集 {name} 中，{field}必须是一张数表，每个样本占一行；现在的形状是 {shape}，类型是 {dtype}。</translation>
    </message>
    <message>
        <source>In the {split} of {name} there are {inputs} rows of inputs and {targets} rows of targets. There must be as many of both, and at least one.</source>
        <translation>{name} 的{split}有 {inputs} 行输入和 {targets} 行目标值。两者行数必须相同，并且至少有一行。</translation>
    </message>
    <message>
        <source>In {file}, label {position} is {found}; labels go from 0 to 9.</source>
        <translation>{file} 中第 {position} 个标签是 {found}；标签应在 0 到 9 之间。</translation>
    </message>
    <message>
        <source>In {file}, not all numbers of {name} are finite: NaN or ∞ is among them.</source>
        <translation>{file} 中 {name} 的数并非都有限：其中有 NaN 或 ∞。</translation>
    </message>
    <message>
        <source>In {file}, the name “{name}” in {place} must have 1 to {limit} characters, and no blank at its ends.</source>
        <translation>{file} 的 {place} 中，名称“{name}”必须有 1 到 {limit} 个字符，首尾不能有空格。</translation>
    </message>
    <message>
        <source>In {file}, the name “{name}” stands {count} times in {place}; each needs a name of its own.</source>
        <translation>{file} 的 {place} 中，名称“{name}”出现了 {count} 次；名称不能重复。</translation>
    </message>
    <message>
        <source>In {file}, the rows hold {found} numbers; a net may have up to {limit}.</source>
        <translation>{file} 的各行共有 {found} 个数；网络文件最多可有 {limit} 个。</translation>
    </message>
    <message>
        <source>In {file}, {place} has {found} entries; the network and its rows need {wanted}.</source>
        <translation>{file} 的 {place} 有 {found} 项；网络和样本需要 {wanted} 项。</translation>
    </message>
    <message>
        <source>In {file}, {place} holds a number that is not finite in {dtype}.</source>
        <translation>{file} 的 {place} 中有一个数用 {dtype} 表示时不是有限的。</translation>
    </message>
    <message>
        <source>In {file}, {place} is empty; write a text.</source>
        <translation>{file} 的 {place} 是空的，请写上文字。</translation>
    </message>
    <message>
        <source>In {file}, “{field}” of {name} is {found}; its network needs {wanted}.</source>
        <translation>{file} 中 {name} 的“{field}”是 {found}；它的网络需要 {wanted}。</translation>
    </message>
    <message>
        <source>It cannot begin there. {reason}</source>
        <translation>不能从这里开始。{reason}</translation>
    </message>
    <message>
        <source>Iteration and factor count from 0, example and step from 1.</source>
        <translation>迭代 iteration 和因子 factor 从 0 数起，样本 example 和步 step 从 1 数起。</translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>Neuron {neuron} in layer {layer} saturated with update {update}: its output is now {a}, where its slope is almost 0.</source>
        <translation>第 {layer} 层第 {neuron} 个神经元在第 {update} 次更新时饱和：它现在的输出是 {a}，那里的斜率几乎为 0。</translation>
    </message>
    <message>
        <source>No model “{name}” comes with bpviz. These do: {allowed}.</source>
        <translation>bpviz 没有自带名为“{name}”的模型。自带的有：{allowed}。</translation>
    </message>
    <message>
        <source>No neuron of this network can saturate: only the outputs of sigmoid and tanh neurons have two ends to come close to. Choose one of these functions.</source>
        <translation>这个网络中没有会饱和的神经元：只有 sigmoid 和 tanh 神经元的输出才有可以接近的两端。请选择其中一种函数。</translation>
    </message>
    <message>
        <source>No row is chosen. A mini-batch needs at least one.</source>
        <translation>没有选中任何行。小批量至少需要一行。</translation>
    </message>
    <message>
        <source>No step of this net computes “{find}” of “{of}”. It has {names}.</source>
        <translation>这个网络里没有哪一步计算“{of}”的“{find}”。它有：{names}。</translation>
    </message>
    <message>
        <source>Nothing in this net is called {value}. It has {names}.</source>
        <translation>这个网络里没有叫{value}的东西。它有：{names}。</translation>
    </message>
    <message>
        <source>Nothing is named that could end the training. Name a number of epochs, an accuracy, a cost or a time.</source>
        <translation>没有给出结束训练的条件。请给出轮数、准确率、代价或时间。</translation>
    </message>
    <message>
        <source>Nothing is put in for {gap}. There are {allowed}.</source>
        <translation>{gap} 处没有可填的内容。可用的有 {allowed}。</translation>
    </message>
    <message>
        <source>Of these data no moved copies can be made.</source>
        <translation>这些数据无法生成移动过的副本。</translation>
    </message>
    <message>
        <source>One column names the classes; {found} are chosen.</source>
        <translation>表示类别的应为一列；选中了 {found} 列。</translation>
    </message>
    <message>
        <source>Only pictures can be mixed; the data set {data} has none.</source>
        <translation>只有图片才能混合；数据集{data}中没有图片。</translation>
    </message>
    <message>
        <source>Row {row} cannot be read as cells. They must be numbers with tabs, semicolons or commas between them.</source>
        <translation>第 {row} 行无法分成单元格。各个数之间要用制表符、分号或逗号隔开。</translation>
    </message>
    <message>
        <source>Row {row} of {file} cannot be read as cells of a table. Is a quotation mark missing?</source>
        <translation>{file} 的第 {row} 行无法分成单元格。是不是少了一个引号？</translation>
    </message>
    <message>
        <source>Row {row} of {file} has {found} values, but there are {right} columns.</source>
        <translation>{file} 的第 {row} 行有 {found} 个值，但共有 {right} 列。</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: the value is missing. Write 0 if it is 0.</source>
        <translation>第 {row} 行第 {column} 列缺少数值。如果是 0，请写上 0。</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: {value} is not a number.</source>
        <translation>第 {row} 行第 {column} 列：{value} 不是数。</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: {value} is too large a number.</source>
        <translation>第 {row} 行第 {column} 列：{value} 太大。</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Softmax shares 1 out among the outputs, so with cross-entropy the last of the layers {value} needs at least 2 units: a single one is always 1, and ln(1 − 1) is infinite.</source>
        <translation>softmax 把 1 分给各个输出，因此使用交叉熵时，各层 {value} 的最后一层至少要有 2 个单元：只有一个时它恒为 1，而 ln(1 − 1) 是无穷大。</translation>
    </message>
    <message>
        <source>Stroke {number} must be a list of points, each with x and y.</source>
        <translation>第 {number} 笔必须由点组成，每个点有 x 和 y。</translation>
    </message>
    <message>
        <source>Stroke {number} must stay within {limit} pixels and hold no NaN.</source>
        <translation>第 {number} 笔的坐标不能超过 {limit} 像素，也不能有 NaN。</translation>
    </message>
    <message>
        <source>Strokes are drawn as pictures of {right} pixels; those of {name} have {found}.</source>
        <translation>笔画会画成 {right} 个像素的图片；{name}的图片有 {found} 个像素。</translation>
    </message>
    <message>
        <source>The accuracy on the validation data has not become better than at the end of epoch {epoch}: {percent} %. You can go back to that moment.</source>
        <translation>验证集上的准确率没有超过第 {epoch} 轮末的 {percent} %。可以回到那个时刻。</translation>
    </message>
    <message>
        <source>The accuracy to reach must be above 0 and at most 1, such as 0.95; {value} is not.</source>
        <translation>要达到的准确率应大于 0、不超过 1，例如 0.95；{value} 不符合。</translation>
    </message>
    <message>
        <source>The braces of this formula do not match: {formula}.</source>
        <translation>这个公式的花括号不配对：{formula}。</translation>
    </message>
    <message>
        <source>The column “{column}” cannot be an input and the target at once.</source>
        <translation>列“{column}”不能既是输入又是目标值。</translation>
    </message>
    <message>
        <source>The column “{column}” holds words, such as {value}. Numbers are needed.</source>
        <translation>列“{column}”中有文字，例如 {value}。这里需要数。</translation>
    </message>
    <message>
        <source>The cost on the validation data has not become lower than at the end of epoch {epoch}: {cost}. You can go back to that moment.</source>
        <translation>验证集上的代价没有低于第 {epoch} 轮末的 {cost}。可以回到那个时刻。</translation>
    </message>
    <message>
        <source>The cost on the {split} is {cost} already: nothing was trained.</source>
        <translation>{split}上的代价已经是 {cost}：没有进行训练。</translation>
    </message>
    <message>
        <source>The cost on the {split} is {cost} at the end of epoch {epoch}.</source>
        <translation>{split}上的代价是 {cost}（第 {epoch} 轮末）。</translation>
    </message>
    <message>
        <source>The cost rose from {before} to {after} with update {update}.</source>
        <translation>第 {update} 次更新使代价从 {before} 上升到 {after}。</translation>
    </message>
    <message>
        <source>The cost {cost} needs outputs between 0 and 1. The output layer must use one of {allowed}, not {value}.</source>
        <translation>代价函数“{cost}”要求输出在 0 和 1 之间。输出层应使用 {allowed}，而不是“{value}”。</translation>
    </message>
    <message>
        <source>The data cannot be read ({reason}).</source>
        <translation>无法读取数据（{reason}）。</translation>
    </message>
    <message>
        <source>The data set must be one of {allowed}, not {value}.</source>
        <translation>数据集应为以下之一：{allowed}，而不是{value}。</translation>
    </message>
    <message>
        <source>The data set {data} needs the folder of its files.</source>
        <translation>数据集 {data} 需要指定文件所在的文件夹。</translation>
    </message>
    <message>
        <source>The data set {name} cannot be expanded by {value}; this version of bpviz does not know how.</source>
        <translation>数据集 {name} 不能用{value}扩展：这个版本的 bpviz 不认识它。</translation>
    </message>
    <message>
        <source>The data set {name} has no setting “{option}”. It has {allowed}.</source>
        <translation>数据集 {name} 没有名为“{option}”的设置。它有：{allowed}。</translation>
    </message>
    <message>
        <source>The data set {name} holds no pictures; only pictures can be shifted, turned and scaled.</source>
        <translation>数据集 {name} 中没有图片；只有图片才能平移、旋转和缩放。</translation>
    </message>
    <message>
        <source>The data set {name} is expanded already. Expand the original instead.</source>
        <translation>数据集 {name} 已经扩展过。请扩展原来的数据集。</translation>
    </message>
    <message>
        <source>The data set {name} needs {right} names, one for each class; {value} is something else.</source>
        <translation>数据集 {name} 需要 {right} 个名称，每类一个；{value} 不符合要求。</translation>
    </message>
    <message>
        <source>The data set {name} needs “{option}”: choose where its files are.</source>
        <translation>数据集 {name} 需要“{option}”：请选择文件所在的位置。</translation>
    </message>
    <message>
        <source>The digits that come with bpviz ({file}) are missing or damaged. Install bpviz again.</source>
        <translation>bpviz 自带的数字（{file}）缺失或已损坏。请重新安装 bpviz。</translation>
    </message>
    <message>
        <source>The folder {folder} could not be made ({reason}).</source>
        <translation>无法建立文件夹 {folder}（{reason}）。</translation>
    </message>
    <message>
        <source>The folder {folder} lacks {missing}. MNIST consists of four files: {all}.</source>
        <translation>文件夹 {folder} 缺少 {missing}。MNIST 由四个文件组成：{all}。</translation>
    </message>
    <message>
        <source>The gradient of the selected weight or bias changed its sign with update {update}: it was {before}, now it is {after}.</source>
        <translation>选中的权重或偏置的梯度在第 {update} 次更新时变号：原来是 {before}，现在是 {after}。</translation>
    </message>
    <message>
        <source>The id {value} is there twice; each needs one of its own.</source>
        <translation>id {value}出现了两次；每个都要有自己的 id。</translation>
    </message>
    <message>
        <source>The lab {lab} has no control {control}. It has {controls}.</source>
        <translation>实验 {lab} 没有名为 {control} 的控件。它有：{controls}。</translation>
    </message>
    <message>
        <source>The last row stays: a network needs at least one example.</source>
        <translation>最后一行不能删除：网络至少需要一个样本。</translation>
    </message>
    <message>
        <source>The layers cannot be {value}. A network has 2 to 10 layers, the inputs first, and in each at least 1 unit; only the inputs may be more than 1024. Write it like [2, 3, 1].</source>
        <translation>各层不能是 {value}。网络有 2 到 10 层，输入层在最前，每层至少 1 个单元；只有输入层可以超过 1024 个。请写成 [2, 3, 1] 这样。</translation>
    </message>
    <message>
        <source>The layers {value} would make {count} weights and biases; up to {limit} are possible. Use fewer or smaller layers.</source>
        <translation>各层为 {value} 时共有 {count} 个权重和偏置，最多只能有 {limit} 个。请减少层数或缩小各层。</translation>
    </message>
    <message>
        <source>The network that is shown has no “{name}”; go back to where this page began.</source>
        <translation>当前显示的网络里没有“{name}”；请回到这一页开始的地方。</translation>
    </message>
    <message>
        <source>The number of columns is {found}; it must be {right}.</source>
        <translation>列数是 {found}，应为 {right}。</translation>
    </message>
    <message>
        <source>The number of epochs must be {allowed}, not {value}.</source>
        <translation>轮数应为{allowed}，而不是 {value}。</translation>
    </message>
    <message>
        <source>The number to compare with must be above 0, such as 0.01, not {value}.</source>
        <translation>用来比较的数必须大于 0，例如 0.01，不能是 {value}。</translation>
    </message>
    <message>
        <source>The number to reach must be above 0, such as 0.1; {value} is not.</source>
        <translation>要达到的数应大于 0，例如 0.1；{value} 不是。</translation>
    </message>
    <message>
        <source>The numbers grew beyond all bounds at update {iteration}, first in layer {layer}. You see the last moment at which all were finite. Try a learning rate smaller than {rate}.</source>
        <translation>数值在第 {iteration} 次更新时无限增大，最先发生在第 {layer} 层。现在显示的是最后一个所有数值都有限的时刻。请试试小于 {rate} 的学习率。</translation>
    </message>
    <message>
        <source>The numbers {name} have the shape {found}; the layers {sizes} need {units} in every row, one row for each example.</source>
        <translation>数据 {name} 的形状是 {found}；各层为 {sizes} 时每行需要 {units} 个数，每个样本一行。</translation>
    </message>
    <message>
        <source>The pictures of the data set {name} cannot be of {value} pixels: rows times columns must be {inputs}, the number of inputs.</source>
        <translation>数据集 {name} 的图片不能是 {value} 像素：行数乘列数应等于输入的个数 {inputs}。</translation>
    </message>
    <message>
        <source>The prediction is right already for every example of this mini-batch. Go back to where it was wrong, or change a weight.</source>
        <translation>这个小批量的每个样本都已经预测正确。请回到预测错误的地方，或修改一个权重。</translation>
    </message>
    <message>
        <source>The recipe needs the file or the folder of pen strokes.</source>
        <translation>这个训练方案需要手写笔笔画的文件或文件夹。</translation>
    </message>
    <message>
        <source>The rows are not equally long: row {row} has {found} values, row {first} has {right}.</source>
        <translation>各行长度不同：第 {row} 行有 {found} 个值，第 {first} 行有 {right} 个。</translation>
    </message>
    <message>
        <source>The side of the drawing pad must be a number above 0, not {value}.</source>
        <translation>手写板的边长应为大于 0 的数，而不是 {value}。</translation>
    </message>
    <message>
        <source>The signs that come with bpviz ({file}) are missing or damaged; install bpviz again.</source>
        <translation>bpviz 自带的符号（{file}）缺失或损坏；请重新安装 bpviz。</translation>
    </message>
    <message>
        <source>The speed must be a number above 0, in moves a second, not {value}.</source>
        <translation>速度应为大于 0 的数（每秒步数），而不是 {value}。</translation>
    </message>
    <message>
        <source>The steps can be told in the orders {allowed}, not {value}.</source>
        <translation>各步的顺序可以是：{allowed}，不能是{value}。</translation>
    </message>
    <message>
        <source>The text has {length} letters; at most {most} can be read here.</source>
        <translation>这段文字有 {length} 个字；这里最多 {most} 个。</translation>
    </message>
    <message>
        <source>The text is empty; it needs words in both languages.</source>
        <translation>这段文字是空的；两种语言都要有文字。</translation>
    </message>
    <message>
        <source>The text is too long for a table: {size} characters. Up to {limit} bytes are read. Paste fewer rows.</source>
        <translation>这段文字太长，不像是表格：有 {size} 个字符。最多读取 {limit} 字节。请少粘贴几行。</translation>
    </message>
    <message>
        <source>The time is over ({seconds} s). Updates made so far: {updates}.</source>
        <translation>时间到（{seconds} 秒）。到目前为止的更新次数：{updates}。</translation>
    </message>
    <message>
        <source>The words of “{name}” are missing; they belong into [{table}].</source>
        <translation>缺少“{name}”的文字；应写在 [{table}] 里。</translation>
    </message>
    <message>
        <source>The {what} must be the same in both languages; one of them is not: {odd}.</source>
        <translation>两种语言的{what}必须相同，这一个不同：{odd}。</translation>
    </message>
    <message>
        <source>There are no numbers to show yet: nothing has been computed.</source>
        <translation>还没有可以显示的数值：尚未进行计算。</translation>
    </message>
    <message>
        <source>There are words for “{name}”, but nothing has this id. There is {allowed}.</source>
        <translation>有“{name}”的文字，但没有叫这个 id 的东西。有的是：{allowed}。</translation>
    </message>
    <message>
        <source>There are {count} paths, too many to list all of them; up to {limit} can be listed.</source>
        <translation>共有 {count} 条路径，无法全部列出；最多可以列出 {limit} 条。</translation>
    </message>
    <message>
        <source>There is no data set {name}. The data sets are {allowed}.</source>
        <translation>没有名为 {name} 的数据集。可用的数据集有：{allowed}。</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>找不到文件 {file}。</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>找不到文件夹 {folder}。</translation>
    </message>
    <message>
        <source>There is no lab {value}. The labs are {labs}.</source>
        <translation>没有名为{value}的实验。现有的实验：{labs}。</translation>
    </message>
    <message>
        <source>There is no net {value}. The nets are {allowed}.</source>
        <translation>没有{value}这个网络。有的网络是：{allowed}。</translation>
    </message>
    <message>
        <source>There is no number in row {places} and at {more} other places.</source>
        <translation>不是数的行（列）：{places}，另有 {more} 处。</translation>
    </message>
    <message>
        <source>There is no number in row {places}.</source>
        <translation>不是数的行（列）：{places}。</translation>
    </message>
    <message>
        <source>There is no output {output}: the layers {sizes} have the outputs 0 to {last}.</source>
        <translation>没有输出 {output}：各层 {sizes} 的输出编号为 0 到 {last}。</translation>
    </message>
    <message>
        <source>There is no page {value} in {workspace}. It has {allowed}.</source>
        <translation>{workspace} 里没有{value}这一页。它有：{allowed}。</translation>
    </message>
    <message>
        <source>There is no row {row}. The rows of the data set are 1 to {count}.</source>
        <translation>没有第 {row} 行。数据集的行从 1 到 {count}。</translation>
    </message>
    <message>
        <source>There is no table of numbers here. It needs rows of numbers, with tabs, semicolons or commas between them.</source>
        <translation>这里没有数表。需要几行数，各个数之间用制表符、分号或逗号隔开。</translation>
    </message>
    <message>
        <source>There is no {value} here; there is {allowed}.</source>
        <translation>这里没有{value}；有的是：{allowed}。</translation>
    </message>
    <message>
        <source>There is nothing to learn from: choose at least one column of numbers as an input.</source>
        <translation>没有可以用来学习的数据：请至少选择一列数作为输入。</translation>
    </message>
    <message>
        <source>There is nothing to predict while training runs. Pause it first.</source>
        <translation>训练时没有可以预测的数值。请先暂停。</translation>
    </message>
    <message>
        <source>There must be {low} to {high}, not {value}.</source>
        <translation>这里应为 {low} 到 {high}，而不是 {value}。</translation>
    </message>
    <message>
        <source>These weights and biases belong to another network: their shapes are {found}, and the layers {sizes} need {wanted}.</source>
        <translation>这些权重和偏置属于另一个网络：它们的形状是 {found}，而各层为 {sizes} 时需要 {wanted}。</translation>
    </message>
    <message>
        <source>This data set has no validation data, on which an improvement could be measured. Choose data with a validation part, or another end.</source>
        <translation>这个数据集没有验证集，无法测量有没有改进。请选择含验证集的数据，或别的结束条件。</translation>
    </message>
    <message>
        <source>This network and these data do not fit: the data have {inputs} inputs and {outputs} outputs, the layers {sizes} need {first} and {last}.</source>
        <translation>这个网络和这些数据不匹配：数据有 {inputs} 个输入和 {outputs} 个输出，而各层为 {sizes} 时需要 {first} 个和 {last} 个。</translation>
    </message>
    <message>
        <source>This network cannot read digits: it has {outputs} outputs. It needs 10, one for each digit.</source>
        <translation>这个网络不能识别数字：它有 {outputs} 个输出，而需要 10 个，每个数字一个。</translation>
    </message>
    <message>
        <source>This network cannot read drawings: it has {inputs} inputs. It needs 784, one for each pixel of a picture of 28×28, or 64 for 8×8.</source>
        <translation>这个网络不能识别手写：它有 {inputs} 个输入。28×28 的图片每个像素一个输入，需要 784 个；8×8 的需要 64 个。</translation>
    </message>
    <message>
        <source>This text is there in {has}, but not in {lacks}.</source>
        <translation>这段文字 {has} 里有，{lacks} 里没有。</translation>
    </message>
    <message>
        <source>Trained to the end of epoch {epoch}: that makes {epochs} of {epochs} epochs.</source>
        <translation>已训练到第 {epoch} 轮末：完成 {epochs} / {epochs} 轮。</translation>
    </message>
    <message>
        <source>Training stopped because of a fault in the program ({error}). You see the last moment that was computed.</source>
        <translation>程序出错，训练已停止（{error}）。现在显示的是最后算出的时刻。</translation>
    </message>
    <message>
        <source>Type a number such as 0.0822, or only a sign, + or −. {value} is neither.</source>
        <translation>请输入 0.0822 这样的数，或只输入符号 + 或 −。{value} 两者都不是。</translation>
    </message>
    <message>
        <source>Update {update} changed no weight or bias by more than {size}: that is below {x}.</source>
        <translation>第 {update} 次更新中，权重和偏置的改变都不超过 {size}：低于 {x}。</translation>
    </message>
    <message>
        <source>Update {update} changed the selected weight or bias by {size}: that is below {x}.</source>
        <translation>第 {update} 次更新使选中的权重或偏置改变了 {size}：低于 {x}。</translation>
    </message>
    <message>
        <source>Values are missing in row {places} and at {more} other places.</source>
        <translation>缺少值的行（列）：{places}，另有 {more} 处。</translation>
    </message>
    <message>
        <source>Variants {first} and {second} are the same: give one another value.</source>
        <translation>变体 {first} 和 {second} 相同：请给其中一个换个值。</translation>
    </message>
    <message>
        <source>What is held about this table is incomplete. Choose its file again.</source>
        <translation>关于这个表格的记录不完整。请重新选择它的文件。</translation>
    </message>
    <message>
        <source>What is shown is not one of the examples of {name}, so it cannot be changed there.</source>
        <translation>当前显示的不是 {name} 中的样本，因此不能在那里修改。</translation>
    </message>
    <message>
        <source>What is to improve cannot be {value}. It is one of {allowed}.</source>
        <translation>要改进的量不能是{value}。它应为以下之一：{allowed}。</translation>
    </message>
    <message>
        <source>What you pasted is {found} columns wide, and from this cell on there is room for {room}. Paste it further to the left; a whole row is {right} columns wide.</source>
        <translation>粘贴的内容有 {found} 列，而从这个单元格起只有 {room} 列的位置。请粘贴到更靠左的地方；整行有 {right} 列。</translation>
    </message>
    <message>
        <source>What you pasted is {found} columns wide. The rows of this network are {right} wide: inputs ({inputs}), then targets ({outputs}). Change the table, or the layers first.</source>
        <translation>粘贴的内容有 {found} 列。这个网络的行应有 {right} 列：先是输入（{inputs} 列），再是目标值（{outputs} 列）。请修改表格，或先更改各层。</translation>
    </message>
    <message>
        <source>Whose gradient is meant? Select a weight or a bias of this network first: click it in the diagram.</source>
        <translation>要看哪个量的梯度？请先选择这个网络的权重或偏置：在图中单击它。</translation>
    </message>
    <message>
        <source>With shift, turn and size all 0 the copies would be the same pictures again. One of them must be above 0.</source>
        <translation>平移、旋转和缩放全为 0 时，副本与原图片完全相同。至少有一项要大于 0。</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>异或 (XOR)</translation>
    </message>
    <message>
        <source>a factor</source>
        <translation>因子</translation>
    </message>
    <message>
        <source>a layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>a neuron</source>
        <translation>神经元</translation>
    </message>
    <message>
        <source>a number from {low} to less than {high}</source>
        <translation>不小于 {low} 且小于 {high} 的数</translation>
    </message>
    <message>
        <source>a number from {low} to {high}</source>
        <translation> {low} 到 {high} 之间的数</translation>
    </message>
    <message>
        <source>a phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>a result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>a small step</source>
        <translation>小步</translation>
    </message>
    <message>
        <source>a whole number from {low} to less than {high}</source>
        <translation>不小于 {low} 且小于 {high} 的整数</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation> {low} 到 {high} 之间的整数</translation>
    </message>
    <message>
        <source>all δ first</source>
        <translation>先算所有 δ</translation>
    </message>
    <message>
        <source>an epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>an example</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>an iteration</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>circles</source>
        <translation>同心圆</translation>
    </message>
    <message>
        <source>digits 8×8</source>
        <translation>数字 8×8</translation>
    </message>
    <message>
        <source>layer by layer</source>
        <translation>逐层</translation>
    </message>
    <message>
        <source>moons</source>
        <translation>双月</translation>
    </message>
    <message>
        <source>spirals</source>
        <translation>螺旋</translation>
    </message>
    <message>
        <source>test data</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>test inputs</source>
        <translation>测试集的输入</translation>
    </message>
    <message>
        <source>test targets</source>
        <translation>测试集的目标值</translation>
    </message>
    <message>
        <source>training data</source>
        <translation>训练集</translation>
    </message>
    <message>
        <source>training inputs</source>
        <translation>训练集的输入</translation>
    </message>
    <message>
        <source>training targets</source>
        <translation>训练集的目标值</translation>
    </message>
    <message>
        <source>two clouds</source>
        <translation>两团云</translation>
    </message>
    <message>
        <source>validation data</source>
        <translation>验证集</translation>
    </message>
    <message>
        <source>validation inputs</source>
        <translation>验证集的输入</translation>
    </message>
    <message>
        <source>validation targets</source>
        <translation>验证集的目标值</translation>
    </message>
    <message>
        <source>{copies} copies of {examples} pictures need too much memory; up to {most} are possible.</source>
        <translation>{examples} 张图片各 {copies} 个副本需要的内存太多；最多可以有 {most} 个。</translation>
    </message>
    <message>
        <source>{file} breaks off in the middle. Download it again.</source>
        <translation>{file} 不完整，中途断掉了。请重新下载。</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}).</source>
        <translation>无法读取 {file}（{reason}）。</translation>
    </message>
    <message>
        <source>{file} cannot be read as a recipe ({reason}).</source>
        <translation>无法把 {file} 作为训练方案读取（{reason}）。</translation>
    </message>
    <message>
        <source>{file} cannot be read as pen strokes: {reason}.</source>
        <translation>无法把 {file} 作为手写笔笔画读取：{reason}。</translation>
    </message>
    <message>
        <source>{file} cannot be read: you have no permission to open it.</source>
        <translation>无法读取 {file}：你没有打开它的权限。</translation>
    </message>
    <message>
        <source>{file} cannot be used as a lesson. At {place}: {reason}</source>
        <translation>{file} 不能用作课。{place} 处：{reason}</translation>
    </message>
    <message>
        <source>{file} cannot be used as a lesson. In line {line}, at {place}: {reason}</source>
        <translation>{file} 不能用作课。第 {line} 行，{place} 处：{reason}</translation>
    </message>
    <message>
        <source>{file} cannot be written: there is no folder {folder}.</source>
        <translation>无法写入 {file}：找不到文件夹 {folder}。</translation>
    </message>
    <message>
        <source>{file} could not be fetched from {source} ({reason}).</source>
        <translation>无法从 {source} 下载 {file}（{reason}）。</translation>
    </message>
    <message>
        <source>{file} describes a network that is not possible. {reason}</source>
        <translation>{file} 描述的网络不可能存在。{reason}</translation>
    </message>
    <message>
        <source>{file} ends after {found} bytes; it should have {right}. Download it again.</source>
        <translation>{file} 只有 {found} 字节，应有 {right} 字节。请重新下载。</translation>
    </message>
    <message>
        <source>{file} from {source} broke off after {found} bytes.</source>
        <translation>来自 {source} 的 {file} 在 {found} 字节之后中断。</translation>
    </message>
    <message>
        <source>{file} from {source} is complete, but it is not the right file: its SHA-256 is another.</source>
        <translation>来自 {source} 的 {file} 是完整的，但不是正确的文件：它的 SHA-256 不同。</translation>
    </message>
    <message>
        <source>{file} from {source} is damaged: it cannot be unpacked.</source>
        <translation>来自 {source} 的 {file} 已损坏：无法解压。</translation>
    </message>
    <message>
        <source>{file} goes on after the {right} bytes that it should have.</source>
        <translation>{file} 应有 {right} 字节，实际却更长。</translation>
    </message>
    <message>
        <source>{file} has changed since it was chosen. Choose it again.</source>
        <translation>{file} 在选择之后有改动。请重新选择它。</translation>
    </message>
    <message>
        <source>{file} has more than {limit} values. Take fewer rows or columns.</source>
        <translation>{file} 中的值超过 {limit} 个。请减少行数或列数。</translation>
    </message>
    <message>
        <source>{file} has no column “{column}”. Its columns are {names}.</source>
        <translation>{file} 中没有列“{column}”。它的列有：{names}。</translation>
    </message>
    <message>
        <source>{file} has the right form, but its content is not that of MNIST: its SHA-256 is {found}, it should be {right}. Download it again.</source>
        <translation>{file} 的格式正确，但内容不是 MNIST：它的 SHA-256 是 {found}，应为 {right}。请重新下载。</translation>
    </message>
    <message>
        <source>{file} has {size} MB; a table may have up to {limit} MB.</source>
        <translation>{file} 有 {size} MB；表格最多可有 {limit} MB。</translation>
    </message>
    <message>
        <source>{file} holds an array of {found} dimensions where {right} are needed. Pictures have 3, labels have 1: have two files changed places?</source>
        <translation>{file} 中的数组有 {found} 维，这里需要 {right} 维。图片是 3 维，标签是 1 维：是不是有两个文件放反了？</translation>
    </message>
    <message>
        <source>{file} holds no table: there are no rows with values in it.</source>
        <translation>{file} 中没有表格：其中没有含值的行。</translation>
    </message>
    <message>
        <source>{file} holds {count} arrays that its network does not have: {names}.</source>
        <translation>{file} 中有 {count} 个数组不属于它的网络：{names}。</translation>
    </message>
    <message>
        <source>{file} holds {found} numbers; {right} are needed here.</source>
        <translation>{file} 中有 {found} 个数，这里需要 {right} 个。</translation>
    </message>
    <message>
        <source>{file} is a device or a pipe. Choose an ordinary file.</source>
        <translation>{file} 是设备或管道。请选择普通文件。</translation>
    </message>
    <message>
        <source>{file} is a folder. Choose a file of data.</source>
        <translation>{file} 是文件夹。请选择数据文件。</translation>
    </message>
    <message>
        <source>{file} is a folder. Choose a file.</source>
        <translation>{file} 是文件夹。请选择文件。</translation>
    </message>
    <message>
        <source>{file} is a safetensors file, but not a model that bpviz saved: the text “{format}” is missing from it.</source>
        <translation>{file} 是 safetensors 文件，但不是 bpviz 保存的模型：其中没有文字“{format}”。</translation>
    </message>
    <message>
        <source>{file} is a web page, not data: the server answered with a page when it was downloaded. Download it again from another address.</source>
        <translation>{file} 是网页，不是数据：下载时服务器返回了一个网页。请从别的地址重新下载。</translation>
    </message>
    <message>
        <source>{file} is cut off or too long: its arrays need {expected} bytes, and {found} are there.</source>
        <translation>{file} 不完整或过长：其中的数组需要 {expected} 字节，实际有 {found} 字节。</translation>
    </message>
    <message>
        <source>{file} is cut off: its header should have {expected} bytes, and {found} are there.</source>
        <translation>{file} 不完整：文件头应有 {expected} 字节，实际只有 {found} 字节。</translation>
    </message>
    <message>
        <source>{file} is damaged and cannot be unpacked. Download it again.</source>
        <translation>{file} 已损坏，无法解压。请重新下载。</translation>
    </message>
    <message>
        <source>{file} is damaged: its arrays cannot be read ({reason}).</source>
        <translation>{file} 已损坏：无法读取其中的数组（{reason}）。</translation>
    </message>
    <message>
        <source>{file} is damaged: its description is not made of texts with names.</source>
        <translation>{file} 已损坏：其中的说明不是由名称和文字组成的。</translation>
    </message>
    <message>
        <source>{file} is damaged: its header must give {name} a type, a shape and a place, and nothing else.</source>
        <translation>{file} 已损坏：文件头应给出 {name} 的类型、形状和位置，不能有别的内容。</translation>
    </message>
    <message>
        <source>{file} is damaged: its “{where}” cannot be understood ({reason}).</source>
        <translation>{file} 已损坏：无法理解其中的“{where}”（{reason}）。</translation>
    </message>
    <message>
        <source>{file} is damaged: the bytes {start} to {end} of its data belong to nothing, or to two arrays.</source>
        <translation>{file} 已损坏：数据中第 {start} 到 {end} 字节不属于任何数组，或同时属于两个数组。</translation>
    </message>
    <message>
        <source>{file} is damaged: {name} needs {size} bytes, but its place is {found}.</source>
        <translation>{file} 已损坏：{name} 需要 {size} 字节，但给出的位置是 {found}。</translation>
    </message>
    <message>
        <source>{file} is damaged: “{name}” in it must be a table of values with names.</source>
        <translation>{file} 已损坏：其中的“{name}”应为由名称和数值组成的表。</translation>
    </message>
    <message>
        <source>{file} is not a file of data in the IDX format: it begins with {found} instead of {right}.</source>
        <translation>{file} 不是 IDX 格式的数据文件：它的开头是 {found}，应为 {right}。</translation>
    </message>
    <message>
        <source>{file} is not a file of pen strokes: its name must end with {endings}.</source>
        <translation>{file} 不是手写笔笔画文件：文件名必须以 {endings} 结尾。</translation>
    </message>
    <message>
        <source>{file} is not a lesson: it is not TOML ({reason}).</source>
        <translation>{file} 不是课：它不是 TOML 格式（{reason}）。</translation>
    </message>
    <message>
        <source>{file} is not a model: bpviz opens models in the safetensors format, as it saves them.</source>
        <translation>{file} 不是模型：bpviz 以 safetensors 格式保存和打开模型。</translation>
    </message>
    <message>
        <source>{file} is not a net: it is no text in the TOML format ({reason}).</source>
        <translation>{file} 不是网络文件：它不是 TOML 格式的文本（{reason}）。</translation>
    </message>
    <message>
        <source>{file} is not a net: something is wrong at {place} ({reason}).</source>
        <translation>{file} 不是网络文件：{place} 处有错误（{reason}）。</translation>
    </message>
    <message>
        <source>{file} is not a text. A table is a text file with commas, semicolons or tabs between its values: save it as CSV from the program that made it.</source>
        <translation>{file} 不是文本。表格应为文本文件，各个值之间用逗号、分号或制表符隔开：请在生成它的程序中另存为 CSV。</translation>
    </message>
    <message>
        <source>{file} is too large: such a file has at most {limit} bytes.</source>
        <translation>{file} 太大：这类文件最多 {limit} 字节。</translation>
    </message>
    <message>
        <source>{file} lacks {count} of the arrays that its network needs: {names}.</source>
        <translation>{file} 缺少网络所需的 {count} 个数组：{names}。</translation>
    </message>
    <message>
        <source>{file} was not saved ({reason}).</source>
        <translation>{file} 没有保存（{reason}）。</translation>
    </message>
    <message>
        <source>{file} was not saved: its description cannot be stored ({reason}).</source>
        <translation>{file} 没有保存：无法存储它的说明（{reason}）。</translation>
    </message>
    <message>
        <source>{file} was not saved: its description needs more than {limit} bytes.</source>
        <translation>{file} 没有保存：它的说明超过 {limit} 字节。</translation>
    </message>
    <message>
        <source>{file} was not saved: there is not enough room on the disk. What was there before is unharmed.</source>
        <translation>{file} 没有保存：磁盘空间不足。原有的内容没有受损。</translation>
    </message>
    <message>
        <source>{file} was not saved: weights and biases of the shapes {found} do not fit the layers {sizes}.</source>
        <translation>{file} 没有保存：形状为 {found} 的权重和偏置与各层 {sizes} 不符。</translation>
    </message>
    <message>
        <source>{file} was not saved: you have no permission to change it or its folder {folder}.</source>
        <translation>{file} 没有保存：你没有权限修改它或它所在的文件夹 {folder}。</translation>
    </message>
    <message>
        <source>{file} was not written: NaN or infinity is among the weights and biases.</source>
        <translation>没有写入 {file}：权重和偏置中有 NaN 或无穷大。</translation>
    </message>
    <message>
        <source>{file} was not written: there is no confusion matrix. A linear output names no class.</source>
        <translation>没有写入 {file}：没有混淆矩阵。线性输出不表示类别。</translation>
    </message>
    <message>
        <source>{file} was saved by another version of bpviz: its format is {version}, this one reads 1 to {known}.</source>
        <translation>{file} 是另一个版本的 bpviz 保存的：它的格式是 {version}，这个版本能读取 1 到 {known}。</translation>
    </message>
    <message>
        <source>{file}, line {line}: {found} should be {right}.</source>
        <translation>{file} 第 {line} 行：{found} 应为 {right}。</translation>
    </message>
    <message>
        <source>{folder} has no pen strokes: no file in it ends with {endings}.</source>
        <translation>{folder} 中没有手写笔笔画：没有以 {endings} 结尾的文件。</translation>
    </message>
    <message>
        <source>{found} columns are inputs; up to {limit} are possible.</source>
        <translation>有 {found} 列作为输入；最多可以有 {limit} 列。</translation>
    </message>
    <message>
        <source>{low} to {high} variants can be compared, not {value}.</source>
        <translation>可以比较 {low} 到 {high} 个变体，不能是 {value} 个。</translation>
    </message>
    <message>
        <source>{percent} % of the {split} are right already: nothing was trained.</source>
        <translation>{split}的准确率已经是 {percent} %：没有进行训练。</translation>
    </message>
    <message>
        <source>{percent} % of the {split} are right at the end of epoch {epoch}.</source>
        <translation>{split}的准确率是 {percent} %（第 {epoch} 轮末）。</translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <source>{rows} rows of {columns} columns would be {count} numbers; a table can have up to {limit}. Take fewer rows.</source>
        <translation>{rows} 行 {columns} 列共有 {count} 个数，表格最多可有 {limit} 个。请减少行数。</translation>
    </message>
    <message>
        <source>{source} answered with a web page instead of {file}. Does this network want you to sign in first?</source>
        <translation>{source} 返回的是网页，而不是 {file}。这个网络是否要求先登录？</translation>
    </message>
    <message>
        <source>{source} did not give {file} (it answered {status}).</source>
        <translation>{source} 没有给出 {file}（它的回答是 {status}）。</translation>
    </message>
    <message>
        <source>{source} has no file {file} (it answered {status}).</source>
        <translation>{source} 上没有文件 {file}（它的回答是 {status}）。</translation>
    </message>
    <message>
        <source>{source} sends more for {file} than the file can have ({packed} bytes).</source>
        <translation>{source} 为 {file} 发送的内容超过了这个文件可能的大小（{packed} 字节）。</translation>
    </message>
    <message>
        <source>{source} sent nothing for {seconds} seconds.</source>
        <translation>{source} 在 {seconds} 秒内没有发送任何内容。</translation>
    </message>
    <message>
        <source>{source} sent on to another address that is not safe to follow, or again and again.</source>
        <translation>{source} 转到了另一个不安全的地址，或者一再转向。</translation>
    </message>
    <message>
        <source>{source} was not found. Is this computer connected to the network?</source>
        <translation>找不到 {source}。这台电脑连接到网络了吗？</translation>
    </message>
    <message>
        <source>{validation} for validation and {test} for testing leave too little to learn from; together they may be up to {limit}.</source>
        <translation>验证占 {validation}、测试占 {test}，剩下用来学习的太少；两者合起来最多 {limit}。</translation>
    </message>
    <message>
        <source>{value} is too large for numbers of the type {dtype}: it must lie between −{largest} and {largest}.</source>
        <translation>{value} 对 {dtype} 类型来说太大：应在 −{largest} 到 {largest} 之间。</translation>
    </message>
    <message>
        <source>“right” must name one of the choices, {allowed}, or several with several = true.</source>
        <translation>“right”必须是选项 {allowed} 之一；若写 several = true，可以是几个。</translation>
    </message>
    <message>
        <source>“{column}” has {found} different values; up to {limit} classes are possible. Are they numbers to predict?</source>
        <translation>“{column}”有 {found} 个不同的值；最多可以有 {limit} 个类别。它们是不是要预测的数？</translation>
    </message>
    <message>
        <source>“{control}” is either on or off (true or false), not {value}.</source>
        <translation>“{control}”只能是开或关（true 或 false），不能是 {value}。</translation>
    </message>
    <message>
        <source>“{control}” must be one of {choices}, not {value}.</source>
        <translation>“{control}”必须是下列之一：{choices}，不能是 {value}。</translation>
    </message>
    <message>
        <source>“{control}” must be {allowed}, not {value}.</source>
        <translation>“{control}”必须是{allowed}，不能是 {value}。</translation>
    </message>
    <message>
        <source>“{field}” is the step function. Its slope is zero everywhere, so no weight would ever change. Choose sigmoid to train: it is a smooth step.</source>
        <translation>“{field}”用的是阶跃函数。它的斜率处处为零，因此权重永远不会改变。要训练请选择 sigmoid：它是平滑的阶跃。</translation>
    </message>
    <message>
        <source>“{field}” must be one of {allowed}, not {value}.</source>
        <translation>“{field}”应为以下之一：{allowed}，而不是{value}。</translation>
    </message>
    <message>
        <source>“{field}” must be {allowed}, not {value}.</source>
        <translation>“{field}”应为{allowed}，而不是 {value}。</translation>
    </message>
    <message>
        <source>“{option}” must be one of {allowed}, not {value}.</source>
        <translation>“{option}”应为以下之一：{allowed}，而不是{value}。</translation>
    </message>
    <message>
        <source>“{option}” must be the path of a folder, not {value}.</source>
        <translation>“{option}”应为文件夹的路径，而不是 {value}。</translation>
    </message>
    <message>
        <source>“{option}” must be {allowed}, not {value}.</source>
        <translation>“{option}”应为{allowed}，而不是 {value}。</translation>
    </message>
    <message>
        <source>“{text}” is not a number to compute with: it must be finite. Type one such as 0.5.</source>
        <translation>“{text}”不能用于计算：数必须是有限的。请输入 0.5 这样的数。</translation>
    </message>
    <message>
        <source>“{text}” is not a number. Type one such as 0.5, −2 or 1e-3.</source>
        <translation>“{text}”不是数。请输入 0.5、−2 或 1e-3 这样的数。</translation>
    </message>
</context>
<context>
    <name>model_words</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>When it was saved: {results}.</source>
        <translation>保存时：{results}。</translation>
    </message>
    <message>
        <source>cost {cost}</source>
        <translation>代价 {cost}</translation>
    </message>
    <message>
        <source>test {share}</source>
        <translation>测试集 {share}</translation>
    </message>
    <message>
        <source>training {share}</source>
        <translation>训练集 {share}</translation>
    </message>
    <message>
        <source>validation {share}</source>
        <translation>验证集 {share}</translation>
    </message>
    <message>
        <source>{file} is shown on the data at hand: what it learnt cannot be had.</source>
        <translation>{file} 显示在现有的数据上：找不到它学过的数据。</translation>
    </message>
    <message>
        <source>{file} learnt {data} for {epochs} epochs.</source>
        <translation>{file} 在 {data} 上学了 {epochs} 轮。</translation>
    </message>
    <message>
        <source>{file} learnt {data}.</source>
        <translation>{file} 学的是 {data}。</translation>
    </message>
    <message>
        <source>{share} right</source>
        <translation>{share} 正确</translation>
    </message>
</context>
<context>
    <name>stage_words</name>
    <message>
        <source>20 × 20</source>
        <translation>20 × 20</translation>
    </message>
    <message>
        <source>8 × 8</source>
        <translation>8 × 8</translation>
    </message>
    <message>
        <source>An example is not boxed, fitted and centred again: the network sees it as it is, with what you draw over it.</source>
        <translation>样本不再加框、缩放和居中：网络看到的就是它本身，加上你写在上面的内容。</translation>
    </message>
    <message>
        <source>It is moved so that its centre of mass is in the middle of 28 × 28 pixels. This is what the network sees.</source>
        <translation>移动它，使其质心位于 28 × 28 像素的中央。这就是网络看到的图像。</translation>
    </message>
    <message>
        <source>Switch it off to see what the answer is without ({key}).</source>
        <translation>关掉它，看看没有它时答案是什么 ({key})。</translation>
    </message>
    <message>
        <source>The box is drawn with 8 × 8 pixels. This is what the network sees.</source>
        <translation>外框内的墨迹用 8 × 8 像素画出。这就是网络看到的图像。</translation>
    </message>
    <message>
        <source>The box is scaled so that its longer side has 20 pixels: how large you draw does not matter, nor how thick the pen is.</source>
        <translation>缩放外框，使长边为 20 像素：写多大、笔多粗都无所谓。</translation>
    </message>
    <message>
        <source>The ink on the paper.</source>
        <translation>纸上的墨迹。</translation>
    </message>
    <message>
        <source>The smallest box around the ink: where you draw does not matter.</source>
        <translation>包住墨迹的最小外框：写在哪里都无所谓。</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>box</source>
        <translation>外框</translation>
    </message>
    <message>
        <source>centred</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>ink</source>
        <translation>墨迹</translation>
    </message>
</context>
<context>
    <name>step_pages</name>
    <message>
        <source>Build a net of your own, type or paste examples</source>
        <translation>搭建自己的网络，输入或粘贴样本</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Every number of the network</source>
        <translation>网络的全部数值</translation>
    </message>
    <message>
        <source>Every path from a weight or bias to the cost</source>
        <translation>从权重或偏置到代价的每条路径</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Nudge a weight, and compare with backpropagation</source>
        <translation>对权重施加微扰，与反向传播比较</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>失误</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>The same iteration as lines of numpy</source>
        <translation>用 numpy 代码写出同一次迭代</translation>
    </message>
    <message>
        <source>The step, factor by factor</source>
        <translation>这一步的各个因子</translation>
    </message>
    <message>
        <source>What if the output layer were updated first?</source>
        <translation>如果先更新输出层会怎样？</translation>
    </message>
</context>
<context>
    <name>tell_words</name>
    <message>
        <source>A copy of the ready-trained model learns it: the model itself stays as it is. “Use in Step and Train” takes the copy.</source>
        <translation>学习的是现成模型的一个副本：模型本身保持不变。“用于单步和训练”使用这个副本。</translation>
    </message>
    <message>
        <source>Measuring what it has forgotten…</source>
        <translation>正在测量它忘记了多少……</translation>
    </message>
    <message>
        <source>Steps made: {made}. C {before} → {after}</source>
        <translation>已走 {made} 步。C {before} → {after}</translation>
    </message>
    <message>
        <source>The model that reads becomes the network of Step and Train; undo returns to yours.</source>
        <translation>正在识别的模型成为“单步”和“训练”的网络；撤销可回到你的网络。</translation>
    </message>
    <message>
        <source>{made} of {wanted} steps: C {before} → {after}</source>
        <translation>第 {made} 步，共 {wanted} 步：C {before} → {after}</translation>
    </message>
    <message>
        <source>{n} MNIST test images</source>
        <translation>{n} 张 MNIST 测试图像</translation>
    </message>
    <message>
        <source>{n} enlarged 8×8 test images</source>
        <translation>{n} 张放大的 8×8 测试图像</translation>
    </message>
    <message>
        <source>{n} test images</source>
        <translation>{n} 张测试图像</translation>
    </message>
    <message>
        <source>{n} test images (8×8)</source>
        <translation>{n} 张测试图像 (8×8)</translation>
    </message>
    <message>
        <source>{tests} read right: {before} → {after}</source>
        <translation>{tests}的识别准确率：{before} → {after}</translation>
    </message>
</context>
<context>
    <name>train_pages</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>混淆</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Examples and their answers, wrong ones first</source>
        <translation>样本及其答案，错的排在前面</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>梯度流</translation>
    </message>
    <message>
        <source>How large δ and the gradients are, by layer</source>
        <translation>各层的 δ 和梯度有多大</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>决策面</translation>
    </message>
    <message>
        <source>Train variants of this network side by side</source>
        <translation>并排训练这个网络的几个变体</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>What each hidden neuron looks for</source>
        <translation>每个隐藏神经元在找什么</translation>
    </message>
    <message>
        <source>What the network answers everywhere in the plane</source>
        <translation>网络在平面各处给出的答案</translation>
    </message>
    <message>
        <source>Which class is taken for which</source>
        <translation>哪一类被当成哪一类</translation>
    </message>
</context>
<context>
    <name>why_words</name>
    <message>
        <source>A {digit}. The distance is {distance}: the root of the summed squared differences.</source>
        <translation>数字 {digit}。距离为 {distance}：各像素差的平方和的平方根。</translation>
    </message>
    <message>
        <source>Changing these pixels changes the answer fastest</source>
        <translation>改变这些像素，答案变化最快</translation>
    </message>
    <message>
        <source>Changing these pixels changes the {digit} fastest</source>
        <translation>改变这些像素，{digit} 的输出变化最快</translation>
    </message>
    <message>
        <source>Click a hidden neuron: its weights times the input</source>
        <translation>点击一个隐藏神经元：它的权重乘输入</translation>
    </message>
    <message>
        <source>Each pixel&apos;s weight times its ink: green pushes the neuron up, purple down. With the bias they add up to z. Choose a neuron of the first hidden layer in the diagram.</source>
        <translation>每个像素的权重乘它的墨迹：绿色使神经元升高，紫色使它降低。加上偏置，总和就是 z。在图中选第一个隐藏层的一个神经元。</translation>
    </message>
    <message>
        <source>Most similar</source>
        <translation>最相似</translation>
    </message>
    <message>
        <source>Most similar training images</source>
        <translation>最相似的训练图像</translation>
    </message>
    <message>
        <source>Most similar training images (8×8 digits)</source>
        <translation>最相似的训练图像（8×8 数字）</translation>
    </message>
    <message>
        <source>Most similar training images (MNIST)</source>
        <translation>最相似的训练图像 (MNIST)</translation>
    </message>
    <message>
        <source>Neuron {n}: weights times input
z = {z}
a = {a}</source>
        <translation>神经元 {n}：权重乘输入
z = {z}
a = {a}</translation>
    </message>
    <message>
        <source>∂a/∂x, the gradient of the output by the input: red pixels would raise the output if they were darker, blue ones would lower it. The line is your drawing. Click a bar to look at another output.</source>
        <translation>∂a/∂x，输出对输入的梯度：红色像素变黑会使输出升高，蓝色的会使它降低。线条是你写的数字。点击一个条形可查看另一个输出。</translation>
    </message>
</context>
<context>
    <name>workspaces</name>
    <message>
        <source>Cost and accuracy</source>
        <translation>代价与准确率</translation>
    </message>
    <message>
        <source>Draw a digit</source>
        <translation>写一个数字</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Network and training</source>
        <translation>网络与训练</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>What it reads</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>Why it is read so</source>
        <translation>为什么这样识别</translation>
    </message>
</context>
</TS>
