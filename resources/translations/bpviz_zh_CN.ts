<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>App</name>
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
    <name>CellMenu</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy LaTeX</source>
        <translation>复制 LaTeX</translation>
    </message>
    <message>
        <source>Copy value (17 digits)</source>
        <translation>复制数值（17 位数字）</translation>
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
        <translation>通向{name}的每个权重都要用到这个数，所以把它存下来。别的教材称它为 δ。</translation>
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
        <source>{what} as it is</source>
        <translation>{what} 本身</translation>
    </message>
    <message>
        <source>{what} changes only in the update, after all gradients are known: until then the old weights stay in use.</source>
        <translation>{what} 要等所有梯度都算出之后，在更新时才改变；在那之前，用的仍是旧的权重。</translation>
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
</context>
<context>
    <name>Commands</name>
    <message>
        <source>About bpviz</source>
        <translation>关于 bpviz</translation>
    </message>
    <message>
        <source>Alt with arrows</source>
        <translation>Alt + 方向键</translation>
    </message>
    <message>
        <source>Change the settings</source>
        <translation>更改设置</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>New weights</source>
        <translation>换一组权重</translation>
    </message>
    <message>
        <source>Walk from neuron to neuron</source>
        <translation>在神经元之间移动</translation>
    </message>
    <message>
        <source>bpviz makes backpropagation visible: every factor of the chain rule, forwards and backwards, computed by the engine that trains.</source>
        <translation>bpviz 让人看见反向传播：链式法则的每一个因子，前向与反向，全都由实际用来训练的引擎算出。</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Collect</source>
        <translation>提取公因子</translation>
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
</context>
<context>
    <name>CopyMenu</name>
    <message>
        <source>Copy LaTeX</source>
        <translation>复制 LaTeX</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>复制数值</translation>
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
        <source>Cost</source>
        <translation>代价</translation>
    </message>
    <message>
        <source>Draw the cost in powers of ten, where small costs can be told apart</source>
        <translation>以 10 的幂为刻度画出代价，便于区分很小的代价</translation>
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
    <name>DrawPad</name>
    <message>
        <source>Draw a digit here</source>
        <translation>在这里写一个数字</translation>
    </message>
    <message>
        <source>Draw with the mouse, a pen or a finger. C clears, Ctrl+Z takes back a stroke.</source>
        <translation>用鼠标、手写笔或手指书写。按 C 清空，按 Ctrl+Z 撤销一笔。</translation>
    </message>
    <message>
        <source>Paper to draw a digit on</source>
        <translation>写数字的纸</translation>
    </message>
</context>
<context>
    <name>DrawPanel</name>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Draw a digit</source>
        <translation>写一个数字</translation>
    </message>
    <message>
        <source>Step through this network, or train it on.</source>
        <translation>用这个网络单步计算，或继续训练它。</translation>
    </message>
    <message>
        <source>Take all ink away (C).</source>
        <translation>擦掉所有笔迹（C）。</translation>
    </message>
    <message>
        <source>Take back the last stroke (Ctrl+Z).</source>
        <translation>撤销最后一笔（Ctrl+Z）。</translation>
    </message>
    <message>
        <source>The paper is empty.</source>
        <translation>纸上是空白的。</translation>
    </message>
    <message>
        <source>There is no stroke to take back.</source>
        <translation>没有可以撤销的笔画。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Use in Step and Train</source>
        <translation>用于“单步”和“训练”</translation>
    </message>
</context>
<context>
    <name>Drawing</name>
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
    <name>FileCommands</name>
    <message>
        <source>Digits</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Loading {name}…</source>
        <translation>正在读取 {name}…</translation>
    </message>
    <message>
        <source>Open a model or net</source>
        <translation>打开模型或网络</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Restart with other settings</source>
        <translation>用新的设置重新开始</translation>
    </message>
    <message>
        <source>Save a picture</source>
        <translation>保存图片</translation>
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
        <source>The folder with the four MNIST files</source>
        <translation>存放四个 MNIST 文件的文件夹</translation>
    </message>
    <message>
        <source>This model takes {inputs} inputs and gives {outputs} outputs. Choose data of that shape in Train first.</source>
        <translation>这个模型有 {inputs} 个输入和 {outputs} 个输出。请先在“训练”中选择这种形状的数据。</translation>
    </message>
    <message>
        <source>my drawing</source>
        <translation>我写的数字</translation>
    </message>
    <message>
        <source>{file} could not be written.</source>
        <translation>无法写入 {file}。</translation>
    </message>
    <message>
        <source>{folder} does not hold MNIST: it has no {files}.</source>
        <translation>{folder} 中没有 MNIST：缺少 {files}。</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>1 update made</source>
        <translation>已更新 1 次</translation>
    </message>
    <message>
        <source>Back to the same first weights (R)</source>
        <translation>回到同一组初始权重（R）</translation>
    </message>
    <message>
        <source>Begin again with other first weights, drawn with the next seed</source>
        <translation>用下一个随机种子抽取另一组初始权重，重新开始</translation>
    </message>
    <message>
        <source>How much of the epoch is done</source>
        <translation>这一轮完成了多少</translation>
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
    <message>
        <source>epoch {epoch}, mini-batch {batch} of {batches}</source>
        <translation>第 {epoch} 轮，小批量 {batch} / {batches}</translation>
    </message>
    <message>
        <source>{updates} updates made</source>
        <translation>已更新 {updates} 次</translation>
    </message>
</context>
<context>
    <name>Handle</name>
    <message>
        <source>Drag to move this panel</source>
        <translation>拖动可移动这个面板</translation>
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
        <source>How many digits numbers are shown with</source>
        <translation>数值显示几位数字</translation>
    </message>
    <message>
        <source>How quantities are written</source>
        <translation>各个量的记号</translation>
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
        <source>Bias {name}</source>
        <translation>偏置 {name}</translation>
    </message>
    <message>
        <source>Cost of the example</source>
        <translation>这个样本的代价</translation>
    </message>
    <message>
        <source>D δ  W weight  G gradient  U update</source>
        <translation>D δ  W 权重  G 梯度  U 更新</translation>
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
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Selected: {name}. {numbers}.</source>
        <translation>已选中：{name}。{numbers}。</translation>
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
        <source>error δ</source>
        <translation>误差 δ</translation>
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
        <source>{hidden}, {output} outputs</source>
        <translation>{hidden}，输出层 {output}</translation>
    </message>
    <message>
        <source>δ (neuron)</source>
        <translation>δ（神经元）</translation>
    </message>
    <message>
        <source>δ (right half)</source>
        <translation>δ（右半）</translation>
    </message>
    <message>
        <source>⋮ {n} more</source>
        <translation>⋮ 还有 {n} 个</translation>
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
        <source>Unsure:</source>
        <translation>不确定：</translation>
    </message>
    <message>
        <source>Unsure: {first} or {second}?</source>
        <translation>不确定：是 {first} 还是 {second}？</translation>
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
        <source>{first} or {second}?</source>
        <translation>{first} 还是 {second}？</translation>
    </message>
    <message>
        <source>{share} sure</source>
        <translation>把握 {share}</translation>
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
        <source>20 × 20</source>
        <translation>20 × 20</translation>
    </message>
    <message>
        <source>8 × 8</source>
        <translation>8 × 8</translation>
    </message>
    <message>
        <source>It is moved so that its centre of mass is in the middle of 28 × 28 pixels. This is what the network sees.</source>
        <translation>平移图形，使它的重心位于 28 × 28 像素的正中。这就是网络所看到的。</translation>
    </message>
    <message>
        <source>The box is drawn with 8 × 8 pixels. This is what the network sees.</source>
        <translation>用 8 × 8 像素画出方框中的内容。这就是网络所看到的。</translation>
    </message>
    <message>
        <source>The box is scaled so that its longer side has 20 pixels.</source>
        <translation>缩放方框，使它的长边为 20 像素。</translation>
    </message>
    <message>
        <source>The ink on the paper.</source>
        <translation>纸上的笔迹。</translation>
    </message>
    <message>
        <source>The smallest box around the ink: where you draw does not matter.</source>
        <translation>包住笔迹的最小方框：写在哪里都没有关系。</translation>
    </message>
    <message>
        <source>What happens to the ink before the network sees it</source>
        <translation>笔迹在网络看到之前经过的处理</translation>
    </message>
    <message>
        <source>box</source>
        <translation>方框</translation>
    </message>
    <message>
        <source>centred</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>ink</source>
        <translation>笔迹</translation>
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
        <source>A number from {low} to {high} is needed here.</source>
        <translation>这里需要 {low} 到 {high} 之间的数。</translation>
    </message>
    <message>
        <source>A number from {low} to {high}, without {high} itself, is needed here.</source>
        <translation>这里需要 {low} 到 {high} 之间的数，不含 {high}。</translation>
    </message>
    <message>
        <source>A whole number from {low} to {high} is needed here.</source>
        <translation>这里需要 {low} 到 {high} 之间的整数。</translation>
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
        <source>Another seed, other points</source>
        <translation>种子不同，点也不同</translation>
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
        <source>How many points are generated; 60 % train, 20 % are for validation</source>
        <translation>生成多少个点；60 % 用于训练，20 % 用于验证</translation>
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
        <source>SGD (plain)</source>
        <translation>SGD（普通）</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Share of hidden neurons left out of each training pass</source>
        <translation>每次训练时随机失活的隐藏神经元所占的比例</translation>
    </message>
    <message>
        <source>Spirals</source>
        <translation>螺旋</translation>
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
        <source>What the network learns from</source>
        <translation>网络学习用的数据</translation>
    </message>
    <message>
        <source>What training makes small</source>
        <translation>训练要使之变小的量</translation>
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
    <name>StepPanel</name>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>What is shown of the step</source>
        <translation>这一步显示哪些内容</translation>
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
    <name>Transport</name>
    <message>
        <source>1 update made</source>
        <translation>已更新 1 次</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>代价</translation>
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
        <source>How far one step goes, and what playing goes by</source>
        <translation>一步走多远，播放也按它进行</translation>
    </message>
    <message>
        <source>How many steps a second playing makes</source>
        <translation>播放时每秒走几步</translation>
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
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pause to walk through the steps of an iteration.</source>
        <translation>暂停后可以逐步查看一次迭代。</translation>
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
        <source>Play: train at full speed</source>
        <translation>播放：全速训练</translation>
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
        <source>Right</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Steps of this iteration</source>
        <translation>这次迭代的各步</translation>
    </message>
    <message>
        <source>This is the first moment; nothing lies before it.</source>
        <translation>这是最初的时刻，前面什么也没有。</translation>
    </message>
    <message>
        <source>This is the present: nothing later was computed yet. Step or play on.</source>
        <translation>这是最新的时刻：后面还没有算过。请单步前进或播放。</translation>
    </message>
    <message>
        <source>To the first moment</source>
        <translation>回到最初</translation>
    </message>
    <message>
        <source>To the present</source>
        <translation>回到最新</translation>
    </message>
    <message>
        <source>Training always runs at full speed; in Step the speed can be chosen.</source>
        <translation>训练总是全速进行；在“单步”中可以选择速度。</translation>
    </message>
    <message>
        <source>Unit of a step</source>
        <translation>一步的单位</translation>
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
        <source>by</source>
        <translation>单位</translation>
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
        <source>example</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>example {example} of {examples}</source>
        <translation>样本 {example} / {examples}</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>因子</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>快</translation>
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
        <translation>迭代</translation>
    </message>
    <message>
        <source>layer</source>
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
        <translation>神经元</translation>
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
        <translation>阶段</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>慢</translation>
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
    <name>Whereabouts</name>
    <message>
        <source>Leave the past: show the latest moment (End)</source>
        <translation>离开过去：显示最新的时刻（End）</translation>
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
        <source>{now}    next: the next mini-batch</source>
        <translation>{now}    接着：下一个小批量</translation>
    </message>
    <message>
        <source>{now}    next: {next}</source>
        <translation>{now}    接着：{next}</translation>
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
        <source>Colour neurons by a, δ or both</source>
        <translation>神经元着色：a、δ 或两者</translation>
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
        <source>Go to Step</source>
        <translation>转到“单步”</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>转到“训练”</translation>
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
        <source>New weights</source>
        <translation>换一组权重</translation>
    </message>
    <message>
        <source>Next iteration</source>
        <translation>下一次迭代</translation>
    </message>
    <message>
        <source>Normal size</source>
        <translation>原始大小</translation>
    </message>
    <message>
        <source>Open a model or net…</source>
        <translation>打开模型或网络…</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>播放或暂停</translation>
    </message>
    <message>
        <source>Previous iteration</source>
        <translation>上一次迭代</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
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
        <source>Save a picture of the window…</source>
        <translation>保存窗口图片…</translation>
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
        <source>To the first moment</source>
        <translation>回到最初</translation>
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
    <name>messages</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A network has no setting called “{field}”. The settings are {allowed}.</source>
        <translation>网络没有名为“{field}”的设置。可用的设置有：{allowed}。</translation>
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
        <source>A step can be one of {allowed}, not {value}.</source>
        <translation>一步的单位可以是{allowed}，不能是{value}。</translation>
    </message>
    <message>
        <source>Data are for training, validation or testing; there are none called {value}.</source>
        <translation>数据分为训练集、验证集和测试集，没有叫{value}的。</translation>
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
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>No model “{name}” comes with bpviz. These do: {allowed}.</source>
        <translation>bpviz 没有自带名为“{name}”的模型。自带的有：{allowed}。</translation>
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
        <source>The data set {name} has nothing to set, so “{option}” cannot be chosen.</source>
        <translation>数据集 {name} 没有可调的设置，因此不能选择“{option}”。</translation>
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
        <source>The folder {folder} lacks {missing}. MNIST consists of four files: {all}.</source>
        <translation>文件夹 {folder} 缺少 {missing}。MNIST 由四个文件组成：{all}。</translation>
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
        <source>The number of epochs must be {allowed}, not {value}.</source>
        <translation>轮数应为{allowed}，而不是 {value}。</translation>
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
        <source>The side of the drawing pad must be a number above 0, not {value}.</source>
        <translation>手写板的边长应为大于 0 的数，而不是 {value}。</translation>
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
        <source>There are no numbers to show yet: nothing has been computed.</source>
        <translation>还没有可以显示的数值：尚未进行计算。</translation>
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
        <source>These weights and biases belong to another network: their shapes are {found}, and the layers {sizes} need {wanted}.</source>
        <translation>这些权重和偏置属于另一个网络：它们的形状是 {found}，而各层为 {sizes} 时需要 {wanted}。</translation>
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
        <source>Training stopped because of a fault in the program ({error}). You see the last moment that was computed.</source>
        <translation>程序出错，训练已停止（{error}）。现在显示的是最后算出的时刻。</translation>
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
        <source>{file} cannot be read: you have no permission to open it.</source>
        <translation>无法读取 {file}：你没有打开它的权限。</translation>
    </message>
    <message>
        <source>{file} cannot be written: there is no folder {folder}.</source>
        <translation>无法写入 {file}：找不到文件夹 {folder}。</translation>
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
        <source>{file} goes on after the {right} bytes that it should have.</source>
        <translation>{file} 应有 {right} 字节，实际却更长。</translation>
    </message>
    <message>
        <source>{file} has the right form, but its content is not that of MNIST: its SHA-256 is {found}, it should be {right}. Download it again.</source>
        <translation>{file} 的格式正确，但内容不是 MNIST：它的 SHA-256 是 {found}，应为 {right}。请重新下载。</translation>
    </message>
    <message>
        <source>{file} holds an array of {found} dimensions where {right} are needed. Pictures have 3, labels have 1: have two files changed places?</source>
        <translation>{file} 中的数组有 {found} 维，这里需要 {right} 维。图片是 3 维，标签是 1 维：是不是有两个文件放反了？</translation>
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
        <source>{file} is a folder. Choose a file of data in the IDX format.</source>
        <translation>{file} 是文件夹。请选择 IDX 格式的数据文件。</translation>
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
        <source>{file} was saved by another version of bpviz: its format is {version}, this one reads 1 to {known}.</source>
        <translation>{file} 是另一个版本的 bpviz 保存的：它的格式是 {version}，这个版本能读取 1 到 {known}。</translation>
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
        <source>“{option}” must be the path of a folder, not {value}.</source>
        <translation>“{option}”应为文件夹的路径，而不是 {value}。</translation>
    </message>
    <message>
        <source>“{option}” must be {allowed}, not {value}.</source>
        <translation>“{option}”应为{allowed}，而不是 {value}。</translation>
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
        <source>What it reads</source>
        <translation>识别结果</translation>
    </message>
</context>
</TS>
